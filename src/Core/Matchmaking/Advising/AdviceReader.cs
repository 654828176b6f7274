using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets;
using SetagayaPort.Matching.Explanations;

namespace SetagayaPort.Core.Matchmaking.Advising;

/// <summary>The advice on a listing, for its owner and for coordinators.</summary>
public sealed class AdviceReader(PortDbContext db, MarketCatalog catalog)
{
    /// <summary>The most useful first; empty when there is none, or the listing is not the caller's to ask about.</summary>
    public async Task<IReadOnlyList<AdviceView>> OfAsync(Caller caller, Guid id, CancellationToken cancel = default)
    {
        var found = await db.Listings.AsNoTracking().ManagedBy(caller, db).Where(x => x.Id == id && x.Status == ListingStatus.Published)
            .Join(db.Set<ListingAdvice>(), x => new { x.Id, x.Version }, x => new { Id = x.ListingId, x.Version }, (listing, advice) => new { listing.Market, listing.Side, advice.Advice })
            .FirstOrDefaultAsync(cancel);
        if (found is null || catalog.Find(found.Market, found.Side) is not { } kind)
            return [];

        // Whom an offer looks for are people; whom they look for are listings that offer something.
        var people = catalog.Find(found.Market)!.Sides[0] == kind;
        var language = Wording.English ? "en" : "ja";
        return
        [
            .. (JsonSerializer.Deserialize<List<Advice>>(found.Advice, PortJson.Options) ?? [])
                .Select(x => new AdviceView(x.Field, x.Gained, AdviceWording.Text(x, people, language, (set, code) => FieldNames.Label(catalog, kind, set, code)?.ToString()))),
        ];
    }
}
