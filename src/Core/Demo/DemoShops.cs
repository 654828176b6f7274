using SetagayaPort.Core.Data;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.ShopRecords;

namespace SetagayaPort.Core.Demo;

/// <summary>Adds the demo town's records of shops with their faces and plans.</summary>
public sealed class DemoShops(PortDbContext db, ShopSchema schema)
{
    internal async Task<int> AddAsync(DemoFiles files, DemoKeys keys, IReadOnlyDictionary<string, Listing> listings, DemoCalendar dates, CancellationToken cancel)
    {
        var count = 0;
        foreach (var row in files.Read<DemoShop>("my-shops.jsonl"))
        {
            var read = schema.Read(row.Details);
            if (!read.Ok)
                throw new InvalidDataException("my-shops: " + string.Join("; ", read.Error.Fields.Select(x => $"{x.Field} {x.Message.En}")));
            var at = dates.Moment(row.Written);
            var shop = new ShopRecord { Id = Guid.CreateVersion7(at), OwnerId = keys.People[row.Owner], CreatedAt = at };
            shop.Write(read.Value.Details, null, at);
            if (row.Closing is { } closing)
                shop.PlanClosing(Dates.DayOf(dates.Moment(closing)), at);
            db.Add(shop);
            db.AddRange(row.Faces.Select(x => Face(shop, listings[x], row, at)));
            count++;
        }

        await db.SaveChangesAsync(cancel);
        return count;
    }

    private static ShopFace Face(ShopRecord shop, Listing listing, DemoShop row, DateTimeOffset at)
    {
        var taken = FaceValues.Of(shop, FaceBook.Find(listing.Kind)!).Values;
        foreach (var (path, value) in row.Was.Where(x => taken.ContainsKey(x.Key)))
            taken[path] = value?.DeepClone();
        var face = new ShopFace { ListingId = listing.Id, RecordId = shop.Id, MadeById = shop.OwnerId, MadeAt = at };
        face.Take(taken);
        return face;
    }
}
