using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Audit;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Jobs;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Organizations;

namespace SetagayaPort.Core.Import;

/// <summary>
/// Takes in a file of listings whole or not at all: a first reading checks every row, a second one stores them in one
/// transaction. Memory does not grow with the file.
/// </summary>
public sealed class ListingImport(PortDbContext db, MarketCatalog catalog, ImportRows rows, TimeProvider time)
{
    private const int Batch = 200;

    /// <param name="path">A .csv or .jsonl file.</param>
    /// <param name="owner">Who will own the listings.</param>
    /// <param name="dryRun">Check only.</param>
    /// <param name="progress">Gets the number of rows read or stored.</param>
    /// <param name="cancel">Cancellation: nothing stays.</param>
    public async Task<ImportReport> RunAsync(string path, Caller owner, bool dryRun, IProgress<int>? progress, CancellationToken cancel)
    {
        var organizations = (await db.Set<OrganizationMember>().Where(x => x.AccountId == owner.Id).Select(x => x.OrganizationId).ToListAsync(cancel)).ToHashSet();
        var (count, errors, wrong) = (0, new List<ImportError>(), 0);
        foreach (var (row, problem) in rows.Read(path))
        {
            cancel.ThrowIfCancellationRequested();
            count++;
            var found = problem is not null ? [new ImportError(count, "", "row.unreadable", problem)] : Check(row!, count, owner, organizations);
            wrong += found.Count;
            errors.AddRange(found.Take(ImportReport.MaxShown - errors.Count));
            if (count % Batch == 0)
                progress?.Report(count);
        }

        if (wrong > 0 || dryRun || count == 0)
            return new ImportReport(count, errors, wrong, 0);

        return new ImportReport(count, [], 0, await StoreAsync(path, owner, progress, cancel));
    }

    private List<ImportError> Check(JsonObject row, int number, Caller owner, HashSet<Guid> organizations)
    {
        var input = ListingInput.Read(row, catalog);
        if (!input.Ok)
            return [.. input.Error.Fields.Select(x => new ImportError(number, x.Field, x.Code, x.Message))];
        if (input.Value.Fields.OrganizationId is { } organization && !organizations.Contains(organization))
            return [new ImportError(number, "organizationId", "organization.notMember", new("この団体の担当者ではありません。", "The owner is not a member of this organisation."))];
        if (Status(row) is not { } status)
            return [new ImportError(number, "status", "word.unknown", new("状態は draft か published です。", "The status is draft or published."))];
        if (status == ListingStatus.Draft)
            return [];

        var listing = Listing(input.Value, owner);
        return [.. catalog.Of(listing).Check(listing, time.TownToday()).Where(x => x.Severity == Severity.Block)
            .Select(x => new ImportError(number, x.Field, x.Rule, x.Message))];
    }

    private async Task<int> StoreAsync(string path, Caller owner, IProgress<int>? progress, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var stored = 0;
        foreach (var batch in rows.Read(path).Chunk(Batch))
        {
            foreach (var (row, _) in batch)
                Add(ListingInput.Read(row!, catalog).Value, Status(row!) == ListingStatus.Published, owner);
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
            stored += batch.Length;
            progress?.Report(stored);
        }

        db.Audit(owner, "listing.imported", null, time.GetUtcNow(), new JsonObject { ["rows"] = stored });
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return stored;
    }

    private void Add(ListingInput input, bool publish, Caller owner)
    {
        var listing = Listing(input, owner);
        db.Add(listing);
        if (!publish)
            return;

        var now = time.GetUtcNow();
        listing.Publish(now);
        db.Enqueue(OutboxTopics.IndexListing, listing.Id.ToString(), now);
        db.Enqueue(OutboxTopics.MatchListing, listing.Id.ToString(), now);
    }

    private Listing Listing(ListingInput input, Caller owner)
    {
        var now = time.GetUtcNow();
        var listing = new Listing { Id = Guid.CreateVersion7(now), Market = input.Market, Side = input.Side, OwnerId = owner.Id, CreatedAt = now };
        listing.Write(input.Fields, input.Details, now);
        return listing;
    }

    private static ListingStatus? Status(JsonObject row) => row["status"] switch
    {
        null => ListingStatus.Draft,
        JsonValue value when value.TryGetValue(out string? word) && word is ("" or "draft") => ListingStatus.Draft,
        JsonValue value when value.TryGetValue(out string? word) && word == "published" => ListingStatus.Published,
        _ => null,
    };
}
