using System.Text.Json.Nodes;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;

namespace SetagayaPort.Core.Demo;

/// <summary>Adds the demo town's listings, read by the same rules as everybody's.</summary>
public sealed class DemoListings(PortDbContext db, MarketCatalog catalog)
{
    internal async Task<IReadOnlyDictionary<string, Listing>> AddAsync(DemoFiles files, DemoKeys keys, DemoCalendar dates, CancellationToken cancel)
    {
        var listings = new Dictionary<string, Listing>(StringComparer.Ordinal);
        foreach (var row in files.Listings())
        {
            var key = row["key"]!.GetValue<string>();
            listings[key] = Listing(key, row, keys, dates);
            db.Add(listings[key]);
        }

        await db.SaveChangesAsync(cancel);
        return listings;
    }

    private Listing Listing(string key, JsonObject row, DemoKeys keys, DemoCalendar dates)
    {
        var published = row["published"]?.GetValue<string>() is { } day ? dates.Moment(day) : (DateTimeOffset?)null;
        var status = Words<ListingStatus>.Parse(row["status"]?.GetValue<string>() ?? "published");
        var organization = row["organization"]?.GetValue<string>();
        row.Remove("published");
        var input = ListingInput.Read(dates.Resolve(row), catalog);
        if (!input.Ok)
            throw new InvalidDataException($"{key}: " + string.Join("; ", input.Error.Fields.Select(x => $"{x.Field} {x.Message.En}")));

        var at = published ?? dates.Moment("-1d");
        var listing = new Listing { Id = Guid.CreateVersion7(at), Market = input.Value.Market, Side = input.Value.Side, OwnerId = keys.People[row["owner"]!.GetValue<string>()], CreatedAt = at };
        input.Value.Fields.OrganizationId = organization is null ? null : keys.Organizations[organization];
        listing.Write(input.Value.Fields, input.Value.Details, at);
        Bring(listing, status, row["closeReason"]?.GetValue<string>(), at);
        return listing;
    }

    private static void Bring(Listing listing, ListingStatus status, string? reason, DateTimeOffset at)
    {
        if (status != ListingStatus.Draft)
            listing.Publish(at);
        if (status == ListingStatus.Paused)
            listing.Pause(at);
        if (status == ListingStatus.Expired)
            listing.Expire(at);
        if (status == ListingStatus.Closed)
            listing.Close(reason is null ? ReasonCode.Filled : Words<ReasonCode>.Parse(reason), at);
    }
}
