using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Introductions;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Matchmaking;
using SetagayaPort.Web.Features.Shared;

namespace SetagayaPort.Web.Features.Matchmaking;

/// <summary>Puts matches together with the cards of their counterparts and with introductions that exist already.</summary>
public sealed class MatchCards(PortDbContext db, ListingCards cards)
{
    public async Task<IReadOnlyList<MatchCard>> OfAsync(Caller caller, IReadOnlyCollection<MatchView> matches, CancellationToken cancel)
    {
        var own = matches.Select(x => x.ListingId).Distinct().ToArray();
        var others = matches.Select(x => x.Counterpart.ListingId).Distinct().ToArray();
        var listings = await db.Listings.AsNoTracking().Where(x => own.Contains(x.Id) || others.Contains(x.Id)).ToDictionaryAsync(x => x.Id, cancel);
        var mine = (await db.Listings.OwnedBy(caller, db).Where(x => own.Contains(x.Id)).Select(x => x.Id).ToListAsync(cancel)).ToHashSet();
        var introductions = await IntroductionsAsync(caller, own, others, cancel);
        return [.. matches.Select(x => new MatchCard(
            x, cards.Of(listings[x.Counterpart.ListingId]), listings[x.ListingId].Title, mine.Contains(x.ListingId),
            introductions.GetValueOrDefault((x.ListingId, x.Counterpart.ListingId))))];
    }

    private async Task<Dictionary<(Guid, Guid), Guid?>> IntroductionsAsync(Caller caller, Guid[] own, Guid[] others, CancellationToken cancel)
    {
        var found = await db.Set<Introduction>().ReadableBy(caller, db)
            .Where(x => (own.Contains(x.FromListingId) && others.Contains(x.ToListingId)) || (others.Contains(x.FromListingId) && own.Contains(x.ToListingId)))
            .OrderBy(x => x.ProposedAt).Select(x => new { x.Id, x.FromListingId, x.ToListingId }).ToListAsync(cancel);
        var newest = new Dictionary<(Guid, Guid), Guid?>();
        foreach (var x in found)
            newest[(x.FromListingId, x.ToListingId)] = newest[(x.ToListingId, x.FromListingId)] = x.Id;
        return newest;
    }
}
