using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Organizations;

namespace SetagayaPort.Core.Markets.NoName;

/// <summary>
/// Measures a no-name listing against the directory: organisations registered here and businesses listed here, by area, trade and size
/// (k-anonymity, Sweeney 2002). The town has more businesses than the directory knows, so the figure errs on the careful side.
/// </summary>
public sealed class AnonymityMeter(PortDbContext db, MarketCatalog catalog)
{
    /// <summary>For those who manage it; null for everybody else, and for listings that show who is behind them.</summary>
    public async Task<Anonymity?> OfAsync(Caller caller, Guid id, CancellationToken cancel = default)
    {
        if (await db.Listings.AsNoTracking().ManagedBy(caller, db).FirstOrDefaultAsync(x => x.Id == id, cancel) is not { } listing || !catalog.Of(listing).Discloses)
            return null;

        var size = Size(listing);
        var listed = (await db.Listings.AsNoTracking()
                .Where(x => x.Market == listing.Market && x.Side == listing.Side && x.Industry == listing.Industry && x.Id != id && x.Status == ListingStatus.Published)
                .Select(x => new { x.Area, x.Details }).ToListAsync(cancel))
            .ConvertAll(x => (x.Area, Size: x.Details["employees"]?.ToString()));
        var registered = await db.Organizations.Where(x => x.Kind == OrganizationKind.Business && x.Industry == listing.Industry)
            .GroupBy(x => x.Area).Select(x => new { Area = x.Key, Count = x.Count() }).ToListAsync(cancel);

        // The directory does not know the size of organisations: they count where the size is left aside, and in the ward as a whole.
        var here = registered.Where(x => x.Area == listing.Area).Sum(x => x.Count);
        return new Anonymity(
            1 + listed.Count(x => x.Area == listing.Area && x.Size == size),
            1 + here + listed.Count(x => x.Area == listing.Area),
            1 + registered.Sum(x => x.Count) + listed.Count(x => x.Size == size),
            [.. Suggest(listing)]);
    }

    private static string? Size(Listing listing) => listing.Details["employees"]?.ToString();

    private static IEnumerable<Anonymity.Suggestion> Suggest(Listing listing)
    {
        if (listing.Details["foundedDecade"] is not null)
            yield return new("details.foundedDecade", new("「始めた年代」を空けると、古くからの店だと分かりにくくなります。", "Leave the decade open; an old shop is easily recognised."));
        if (listing.Details["price"] is not null)
            yield return new("details.price", new("「価格の目安」を空けて、話し合いで伝えることもできます。", "The price can stay open until the talks."));
        if (listing.Town is not null || listing.Station is not null)
            yield return new("town", new("町や駅は、ほかの人には見えません。紹介の文にも書かないでください。", "Town and station are not shown; leave them out of the text as well."));
        if ((listing.Summary?.Length ?? 0) + (listing.Body?.Length ?? 0) > 200)
            yield return new("body", new("紹介が長いほど、見当をつけられやすくなります。名物や受賞、席の数などは、名前を開いてから伝えましょう。", "The longer the text, the easier to guess. Keep specialities, awards and seats for later."));
        if (listing.Skills.Length > 3)
            yield return new("skills", new("技術の言葉を、大きなくくりの二、三語にしてみましょう。", "Use two or three broader words for the skills."));
    }
}
