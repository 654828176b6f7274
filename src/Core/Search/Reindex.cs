using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Search.Alerts;

namespace SetagayaPort.Core.Search;

/// <summary>Writes all published listings to the search again, and the keys by which saved searches meet new ones.</summary>
public sealed class Reindex(PortDbContext db, SearchDocuments documents, SearchEntries entries, ISearchIndex index, SavedSearchKeys keys)
{
    private const int Batch = 200;

    /// <summary>Returns how many documents were written; reports after each batch.</summary>
    public async Task<int> RunAsync(IProgress<int>? progress, CancellationToken cancel)
    {
        await keys.RefreshAsync(all: true, cancel);
        var (count, last) = (0, Guid.Empty);
        while (true)
        {
            var from = last;
            var batch = await db.Listings.AsNoTracking().Include(x => x.Organization)
                .Where(x => x.Status == ListingStatus.Published && x.Id > from).OrderBy(x => x.Id).Take(Batch).ToListAsync(cancel);
            if (batch.Count == 0)
                return count;
            var found = batch.Select(documents.Of).OfType<SearchDocument>().ToList();
            await entries.WriteAsync(found, cancel);
            foreach (var document in found)
            {
                await index.WriteAsync(document, cancel);
                count++;
            }

            last = batch[^1].Id;
            progress?.Report(count);
        }
    }
}
