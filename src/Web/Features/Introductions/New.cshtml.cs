using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Introductions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Matchmaking;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Introductions;

/// <summary>Asks the other side to talk; a coordinator brings two listings of others together.</summary>
[Authorize]
public sealed class NewModel(PortDbContext db, MarketCatalog catalog, ListingCards cards, MatchReader matches, IntroductionService service, PlacementLicence licence) : PageModel
{
    private const int Searched = 100;

    [BindProperty(Name = "from", SupportsGet = true)]
    public Guid? From { get; set; }

    [BindProperty(Name = "to", SupportsGet = true)]
    public Guid? To { get; set; }

    [BindProperty(Name = "message")]
    public string? Message { get; set; }

    [BindProperty(Name = "why")]
    public string? Why { get; set; }

    [BindProperty(Name = "grade")]
    public string? Grade { get; set; }

    /// <summary>The grades in which the reader may say their interest; none for a coordinator.</summary>
    public IReadOnlyList<Interest> Interests { get; private set; } = [];

    /// <summary>The listing that is asked.</summary>
    public ListingCard Target { get; private set; } = null!;

    /// <summary>The one that asks, or is brought to it; null while it must be chosen.</summary>
    public ListingCard? Source { get; private set; }

    /// <summary>The reader's own published listings that may ask.</summary>
    public IReadOnlyList<ListingCard> Choices { get; private set; } = [];

    /// <summary>Kinds of listings that could ask, where the reader has none yet.</summary>
    public IReadOnlyList<ListingKind> Kinds { get; private set; } = [];

    public Meet? Meet { get; private set; }

    /// <summary>Whether a coordinator introduces two others.</summary>
    public bool Brokers { get; private set; }

    /// <summary>Why the coordinator may not bring these two together.</summary>
    public Error? Unlicensed { get; private set; }

    /// <summary>Whether the asking side stays without a name after the yes.</summary>
    public bool Unnamed { get; private set; }

    /// <summary>Whether the asking listing is shown to nobody until it asks.</summary>
    public bool Unshown { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await ShowAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (From is not { } from || To is not { } to)
            return await ShowAsync(cancel);
        var interest = Interest.Read(Grade);
        var result = interest.Ok ? await service.ProposeAsync(User.ToCaller(), from, to, Message, Why, interest.Value, cancel) : interest.Error;
        if (result.Ok)
        {
            var day = Dates.Day(result.Value.ReplyBy);
            Flash.Say(TempData, result.Value.ByCoordinator
                ? T($"お二人に伝えました。お返事の期限は{day}です。", $"Both sides are asked. They answer by {day}.")
                : T($"相手に伝えました。お返事の期限は{day}です。", $"They are asked. They answer by {day}."));
            return LocalRedirect(Paths.Introduction(result.Value.Id));
        }

        if (result.Error.Kind == ErrorKind.NotFound)
            return NotFound();
        ModelState.Add(result.Error);
        Response.StatusCode = Problems.Status(result.Error.Kind);
        db.ChangeTracker.Clear();
        return await ShowAsync(cancel);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        var caller = User.ToCaller();
        var readable = db.Listings.AsNoTracking().ReadableBy(caller, db).Where(x => x.Status == ListingStatus.Published);
        var mine = await db.Listings.AsNoTracking().OwnedBy(caller, db).Where(x => x.Status == ListingStatus.Published).ToListAsync(cancel);
        if (await readable.FirstOrDefaultAsync(x => x.Id == To, cancel) is not { } target || mine.Exists(x => x.Id == To))
            return NotFound();
        Target = cards.Of(target);

        var source = mine.Find(x => x.Id == From);
        if (source is null && From is not null && caller.IsCoordinator)
        {
            source = await readable.FirstOrDefaultAsync(x => x.Id == From, cancel);
            Brokers = source is not null;
        }

        if (source is null && From is not null)
            return NotFound();
        await DescribeAsync(caller, source, target, mine, cancel);
        return Page();
    }

    private async Task DescribeAsync(Caller caller, Listing? source, Listing target, List<Listing> mine, CancellationToken cancel)
    {
        if (source is null)
        {
            Kinds = [.. Partners(target.Kind)];
            Choices = [.. mine.Where(x => Kinds.Any(kind => kind == catalog.Of(x))).Select(x => cards.Of(x, mine: true))];
            return;
        }

        Source = cards.Of(source, mine: !Brokers);
        Unlicensed = Brokers ? licence.Refuses(source, target) : null;
        Interests = Brokers ? [] : catalog.Of(target).Interests;
        (Unnamed, Unshown) = (catalog.Of(source).Discloses, source.Visibility == Visibility.Private);
        var match = (await matches.ListAsync(caller, source.Id, Searched, dismissed: true, cancel))?.Items.FirstOrDefault(x => x.Counterpart.ListingId == target.Id);
        Meet = match is null ? null : new Meet(match.Yours, match.Theirs, Brokers ? T("一つ目の希望に", "First listing's wishes") : null, Brokers ? T("二つ目の希望に", "Second listing's wishes") : null);
    }

    /// <summary>The kinds that some model brings together with a kind.</summary>
    private IEnumerable<ListingKind> Partners(string kind) => catalog.Models
        .Where(x => x.Left == kind || x.Right == kind)
        .Select(x => x.Left == kind ? x.Right : x.Left)
        .Distinct(StringComparer.Ordinal)
        .Select(x => x.Split('.') is [var market, var side] ? catalog.Find(market, side) : null)
        .OfType<ListingKind>();
}
