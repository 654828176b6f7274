using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;

namespace SetagayaPort.Core.ShopRecords;

/// <summary>Reads the faces of a record, for those who may read the record and nobody else.</summary>
public sealed class FaceReader(PortDbContext db, MarketCatalog catalog)
{
    /// <summary>All four, those without a listing among them; null when the record is not the caller's to read.</summary>
    public async Task<IReadOnlyList<FaceView>?> ListAsync(Caller caller, Guid record, CancellationToken cancel = default)
    {
        if (await db.Set<ShopRecord>().AsNoTracking().ReadableBy(caller, db).FirstOrDefaultAsync(x => x.Id == record, cancel) is not { } shop)
            return null;
        var faces = await OpenAsync(record, cancel);
        var ids = faces.ConvertAll(x => x.ListingId);
        var mine = (await db.Listings.OwnedBy(caller, db).Where(x => ids.Contains(x.Id)).Select(x => x.Id).ToListAsync(cancel)).ToHashSet();
        var listings = faces.ConvertAll(x => x.Listing);
        return [.. FaceBook.All.Select(kind => View(shop, kind, faces.Find(x => x.Listing.Kind == kind.Id), mine, listings))];
    }

    /// <summary>What a listing gives away, together with its siblings; nothing for listings that are no face of a record of the caller's.</summary>
    public async Task<IReadOnlyList<Finding>> FindingsAsync(Caller caller, Listing listing, CancellationToken cancel = default)
    {
        if (await RecordOfAsync(caller, listing.Id, cancel) is not { } record)
            return [];
        var shop = await db.Set<ShopRecord>().AsNoTracking().FirstAsync(x => x.Id == record, cancel);
        var siblings = (await OpenAsync(record, cancel)).Select(x => x.Listing).Where(x => x.Id != listing.Id);
        return FaceExposure.Of(shop, listing, [.. siblings], catalog);
    }

    /// <summary>The record that a listing is a face of, for those who may read the record.</summary>
    public Task<Guid?> RecordOfAsync(Caller caller, Guid listing, CancellationToken cancel = default) =>
        db.Set<ShopRecord>().ReadableBy(caller, db).Where(x => db.Set<ShopFace>().Any(f => f.ListingId == listing && f.RecordId == x.Id))
            .Select(x => (Guid?)x.Id).FirstOrDefaultAsync(cancel);

    /// <summary>What the record says otherwise than when the face last took it, and than what stands in the listing.</summary>
    internal static IReadOnlyList<FaceChange> Changes(ShopRecord shop, FaceKind kind, ShopFace face)
    {
        var (then, input) = (FaceValues.Of(shop, kind).Values, face.Listing.ToInput());
        return
        [
            .. from path in kind.Fields.Select(x => x.To)
               let now = JsonPath.At(input, path)
               where !FaceValues.Same(then[path], face.Taken[path]) && !FaceValues.Same(then[path], now)
               select new FaceChange(path, now?.DeepClone(), then[path]?.DeepClone()),
        ];
    }

    private Task<List<ShopFace>> OpenAsync(Guid record, CancellationToken cancel) =>
        db.Set<ShopFace>().AsNoTracking().Include(x => x.Listing).ThenInclude(x => x.Organization)
            .Where(x => x.RecordId == record && x.Listing.Status != ListingStatus.Closed).OrderBy(x => x.MadeAt).ToListAsync(cancel);

    private FaceView View(ShopRecord shop, FaceKind kind, ShopFace? face, HashSet<Guid> mine, IReadOnlyList<Listing> all)
    {
        var values = FaceValues.Of(shop, kind);
        return new FaceView(kind, face?.Listing, face is not null && mine.Contains(face.ListingId), values.Withheld,
            face is null ? [] : Changes(shop, kind, face),
            face is null ? [] : FaceExposure.Of(shop, face.Listing, [.. all.Where(x => x.Id != face.ListingId)], catalog))
        {
            Filled = [.. kind.Fields.Where(x => values.Values.ContainsKey(x.To))],
        };
    }
}
