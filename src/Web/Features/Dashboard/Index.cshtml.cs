using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Introductions;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Matchmaking;
using SetagayaPort.Core.Messaging;
using SetagayaPort.Core.Notifications;
using SetagayaPort.Core.ShopRecords;
using SetagayaPort.Web.Features.Introductions;
using SetagayaPort.Web.Features.Markets;
using SetagayaPort.Web.Features.Matchmaking;
using SetagayaPort.Web.Features.Messaging;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Dashboard;

/// <summary>The start of a signed-in person: what waits for them first.</summary>
[Authorize]
public sealed class IndexModel(
    PortDbContext db, MarketCatalog catalog, IntroductionReader introductions, MatchReader matches, MatchCards cards, ConversationReader conversations, TimeProvider time) : PageModel
{
    private const int Best = 3;
    private const int Few = 5;
    private const string OwnerRole = "owner";

    public string Name { get; private set; } = "";

    public bool IsStaff { get; private set; }

    public IReadOnlyList<Market> Markets => catalog.All;

    /// <summary>Introductions that wait for this person's answer, the soonest first, and how many there are.</summary>
    public IReadOnlyList<IntroductionScene> Turn { get; private set; } = [];

    public int Waiting { get; private set; }

    public IReadOnlyList<MatchCard> Matches { get; private set; } = [];

    public IReadOnlyList<Listing> Listings { get; private set; } = [];

    /// <summary>How many visible matches each listing has.</summary>
    public IReadOnlyDictionary<Guid, int> MatchCounts { get; private set; } = new Dictionary<Guid, int>();

    public IReadOnlyList<InboxRow> Unread { get; private set; } = [];

    public IReadOnlyList<Notification> Notices { get; private set; } = [];

    /// <summary>Whether the person has a shop written down, or said that they own a business.</summary>
    public bool HasShop { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var caller = User.ToCaller();
        Name = User.FindFirst(CallerClaims.DisplayName)?.Value ?? "";
        IsStaff = caller.IsCoordinator || caller.IsAdministrator;
        Waiting = (await introductions.CountAsync(caller, cancel))[IntroductionBox.YourTurn];
        if (Waiting > 0)
            Turn = [.. (await introductions.BoxAsync(caller, IntroductionBox.YourTurn, 0, Few, cancel)).Select(x => new IntroductionScene(x, caller, catalog, time.GetUtcNow()))];
        HasShop = await db.Accounts.AnyAsync(x => x.Id == caller.Id && x.Roles.Contains(OwnerRole), cancel) || await db.Set<ShopRecord>().OwnedBy(caller, db).AnyAsync(cancel);
        await ReadListingsAsync(caller, cancel);
        Unread = [.. (await conversations.ListAsync(caller.Id, null, cancel)).Where(x => x.Unread > 0).Take(Few).Select(x => new InboxRow(x))];
        Notices = await db.Set<Notification>().AsNoTracking().Where(x => x.AccountId == caller.Id).OrderByDescending(x => x.Id).Take(Few).ToListAsync(cancel);
    }

    private async Task ReadListingsAsync(Caller caller, CancellationToken cancel)
    {
        Listings = await db.Listings.AsNoTracking().OwnedBy(caller, db).Where(x => x.Status != ListingStatus.Closed)
            .OrderByDescending(x => x.UpdatedAt).Take(Few).ToListAsync(cancel);
        if (Listings.Count == 0)
            return;
        MatchCounts = await ListingCounts.OfMatchesAsync(db, [.. Listings.Select(x => x.Id)], cancel);
        Matches = await cards.OfAsync(caller, await matches.BestAsync(caller, Best, cancel), cancel);
    }
}
