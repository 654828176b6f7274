using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Markets.Schema;
using SetagayaPort.Matching.Market;

namespace SetagayaPort.Core.Demo;

/// <summary>
/// Makes the town as large as the ward's plan hopes for by combining: each further member gets one listing, a written one in
/// another place with other numbers. The same every time.
/// </summary>
public sealed class DemoCrowd(PortDbContext db, MarketCatalog catalog, ReferenceData reference, TimeProvider time)
{
    private const int Batch = 500;

    /// <summary>Returns how many members were added.</summary>
    public async Task<int> GrowAsync(int members, Action<string> report, CancellationToken cancel)
    {
        var present = await db.Accounts.CountAsync(cancel);
        var samples = await db.Listings.AsNoTracking().Where(x => x.Status == ListingStatus.Published && !x.Title!.StartsWith("〔")).OrderBy(x => x.Id).ToListAsync(cancel);
        var random = new Mt19937(2026);
        for (var i = 0; i < present; i++)
            random.NextDouble();
        for (var first = present; first < members; first += Batch)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            for (var number = first; number < Math.Min(members, first + Batch); number++)
                Add(number, samples[number % samples.Count], random);
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            db.ChangeTracker.Clear();
            report($"  … {Math.Min(members, first + Batch)} / {members}");
        }

        return Math.Max(0, members - present);
    }

    private void Add(int number, Listing sample, Mt19937 random)
    {
        var now = time.GetUtcNow();
        var name = number.ToString("D5", CultureInfo.InvariantCulture);
        var account = DemoPeople.Account($"m{name}@example.jp", $"見本 {name}", [], null, now);
        var station = reference.Stations[(int)(random.NextDouble() * reference.Stations.Count)];
        var area = reference.Options("areas")[(int)(random.NextDouble() * reference.Options("areas").Count)].Value;
        var kind = catalog.Of(sample);

        var row = sample.ToInput();
        row["market"] = sample.Market;
        row["side"] = sample.Side;
        row["area"] = area;
        row.Remove("organizationId");
        row.Remove("town");
        if (row["station"] is not null)
            (row["station"], row["latitude"], row["longitude"]) = (station.Name, station.Latitude, station.Longitude);
        Vary(kind.Schema.Fields, row["details"]!.AsObject(), 1 + (0.35 * random.NextDouble()), area);

        var input = ListingInput.Read(row, catalog);
        if (!input.Ok)
            throw new InvalidDataException($"{sample.Id}: {input.Error.Fields[0].Field}");
        input.Value.Fields.Title = $"〔見本{name}〕{Short(sample.Title)}";
        var listing = new Listing { Id = Guid.CreateVersion7(now), Market = sample.Market, Side = sample.Side, OwnerId = account.Id, CreatedAt = now };
        listing.Write(input.Value.Fields, input.Value.Details, now);
        listing.Publish(now);
        db.Add(account);
        db.Add(listing);
    }

    private static string Short(string? title) => title is { Length: > 60 } ? title[..60] : title ?? "";

    /// <summary>Raises every sum of money (never a wage below the lawful one) and turns wished areas towards the new place.</summary>
    private static void Vary(IReadOnlyList<FieldSpec> fields, JsonObject details, double factor, string area)
    {
        foreach (var field in fields)
        {
            if (details[field.Name] is JsonObject group)
                Vary(field.Children, group, factor, area);
            else if (field.Vocabulary == "areas" && details[field.Name] is JsonArray)
                details[field.Name] = new JsonArray(area);
            else if (field is { Kind: FieldKind.Integer, Max: > 1_000_000 } && details[field.Name] is JsonValue value && value.TryGetValue(out long number) && number >= 1000)
                details[field.Name] = (long)(number * factor) / 10 * 10;
        }
    }
}
