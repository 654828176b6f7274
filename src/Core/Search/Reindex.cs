using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Search.Alerts;

namespace SetagayaPort.Core.Search;

/// <summary>Brings the search in line with all listings: writes the published ones again, and takes out those that are not to be found. Saved searches get their keys anew.</summary>
public sealed class Reindex(PortDbContext db, SearchDocuments documents, SearchEntries entries, SavedSearchKeys keys)
{
    private const int Batch = 500;

    /// <summary>Returns how many documents were written; reports after each batch.</summary>
    public async Task<int> RunAsync(IProgress<int>? progress, CancellationToken cancel)
    {
        await keys.RefreshAsync(all: true, cancel);
        // What is written from now on is in line already.
        var known = await entries.KnownAsync(cancel);
        var (count, last) = (0, Guid.Empty);
        while (true)
        {
            var from = last;
            var batch = await db.Listings.AsNoTracking().Include(x => x.Organization)
                .Where(x => x.Status == ListingStatus.Published && x.Id > from).OrderBy(x => x.Id).Take(Batch).ToListAsync(cancel);
            if (batch.Count == 0)
                break;
            var found = batch.Select(documents.Of).OfType<SearchDocument>().ToList();
            await entries.WriteAsync(found, cancel);
            known.ExceptWith(found.Select(x => x.ListingId));
            count += found.Count;
            last = batch[^1].Id;
            progress?.Report(count);
        }

        await RemoveAsync(known, cancel);
        return count;
    }

    /// <summary>By the version that is not to be found: one that was published meanwhile is newer, and stays.</summary>
    private async Task RemoveAsync(HashSet<Guid> unseen, CancellationToken cancel)
    {
        foreach (var ids in unseen.Chunk(Batch))
        {
            var listings = await db.Listings.AsNoTracking().Include(x => x.Organization).Where(x => ids.Contains(x.Id)).ToDictionaryAsync(x => x.Id, cancel);
            foreach (var id in ids)
                if (!listings.TryGetValue(id, out var listing) || documents.Of(listing) is null)
                    await entries.RemoveAsync(id, listing?.Version, cancel);
        }
    }
}
