using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Audit;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;

namespace SetagayaPort.Core.ShopRecords;

/// <summary>Makes listings from a record, and carries over to them what changed in it: always by a press of the owner, never by itself.</summary>
public sealed class FaceService(PortDbContext db, MarketCatalog catalog, ListingService listings, TimeProvider time)
{
    /// <summary>Makes a draft, filled with what the face may take. It belongs to whoever makes it, since an organisation's staff would see its listings.</summary>
    public async Task<Result<Listing>> MakeAsync(Caller caller, Guid record, string? kind, CancellationToken cancel = default)
    {
        if (await db.Set<ShopRecord>().AsNoTracking().OwnedBy(caller, db).FirstOrDefaultAsync(x => x.Id == record, cancel) is not { } shop)
            return Error.NotFound;
        if (FaceBook.Find(kind) is not { } face)
            return ShopErrors.Kind;

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        // Two presses at once make one draft.
        await db.Database.ExecuteSqlAsync($"SELECT 1 FROM shop_records WHERE id = {record} FOR UPDATE", cancel);
        if (await db.Set<ShopFace>().AnyAsync(x => x.RecordId == record && x.Listing.Market == face.Market && x.Listing.Side == face.Side && x.Listing.Status != ListingStatus.Closed, cancel))
            return ShopErrors.FaceExists;

        var values = FaceValues.Of(shop, face).Values;
        var body = new JsonObject
        {
            ["market"] = face.Market,
            ["side"] = face.Side,
            ["title"] = face.Title.ToString(),
            ["visibility"] = Words<Visibility>.Of(face.Starts),
        };
        foreach (var (path, value) in values)
            JsonPath.Set(body, path, value?.DeepClone());
        var input = ListingInput.Read(body, catalog);
        if (!input.Ok)
            return input.Error;
        var made = await listings.CreateAsync(caller, input.Value, cancel);
        if (!made.Ok)
            return made;

        var link = new ShopFace { ListingId = made.Value.Id, RecordId = record, MadeById = caller.Id, MadeAt = time.GetUtcNow() };
        link.Take(values);
        db.Add(link);
        db.Audit(caller, "shop.faceMade", record, time.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return made;
    }

    /// <summary>Carries over what changed, as it was shown: a record or listing that moved on meanwhile is refused.</summary>
    public Task<Result<Listing>> ApplyAsync(Caller caller, Guid record, Guid listing, int? version, int? listingVersion, CancellationToken cancel = default) =>
        SettleAsync(caller, record, listing, version, async (found, changes) =>
        {
            var body = found.ToInput();
            foreach (var change in changes)
                JsonPath.Set(body, change.Path, change.Then?.DeepClone());
            body["version"] = listingVersion ?? found.Version;
            var input = ListingInput.Read(body, catalog, (found.Market, found.Side));
            return input.Ok ? await listings.UpdateAsync(caller, found.Id, input.Value, cancel) : input.Error;
        }, cancel);

    /// <summary>Leaves the listing as it is; what changed is not asked again.</summary>
    public Task<Result<Listing>> KeepAsync(Caller caller, Guid record, Guid listing, int? version, CancellationToken cancel = default) =>
        SettleAsync(caller, record, listing, version, (found, _) => Task.FromResult<Result<Listing>>(found), cancel);

    private async Task<Result<Listing>> SettleAsync(
        Caller caller, Guid record, Guid listing, int? version, Func<Listing, IReadOnlyList<FaceChange>, Task<Result<Listing>>> settle, CancellationToken cancel)
    {
        if (await db.Set<ShopRecord>().AsNoTracking().OwnedBy(caller, db).FirstOrDefaultAsync(x => x.Id == record, cancel) is not { } shop
            || await db.Set<ShopFace>().Include(x => x.Listing).FirstOrDefaultAsync(x => x.ListingId == listing && x.RecordId == record, cancel) is not { } face
            || !await db.Listings.OwnedBy(caller, db).AnyAsync(x => x.Id == listing, cancel)
            || FaceBook.Find(face.Listing.Kind) is not { } kind)
            return Error.NotFound;
        if (version is not null && version != shop.Version)
            return Error.StaleVersion;
        if (FaceReader.Changes(shop, kind, face) is not { Count: > 0 } changes || face.Listing.Status == ListingStatus.Closed)
            return ShopErrors.NothingChanged;

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var settled = await settle(face.Listing, changes);
        if (!settled.Ok)
            return settled;
        face.Take(FaceValues.Of(shop, kind).Values);
        db.Audit(caller, "shop.faceSettled", record, time.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return settled;
    }
}
