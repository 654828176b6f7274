using System.Text.Json;
using System.Text.Json.Nodes;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Jobs;

namespace SetagayaPort.Core.Search.Alerts;

/// <summary>Leaves the matching of a changed document against the saved searches to the worker.</summary>
public sealed class AlertQueue(PortDbContext db, SearchEntries entries, TimeProvider time)
{
    /// <summary>
    /// To be called before the document is stored: what is stored still is what was found until now. A failure after it does this again,
    /// which tells nothing twice; the other way round the change would be lost.
    /// </summary>
    public async Task EnqueueAsync(SearchDocument document, CancellationToken cancel)
    {
        var before = await entries.FindAsync(document.ListingId, cancel);
        if (before?.Version >= document.Version)
            return;
        var payload = before is null ? null : new JsonObject { ["before"] = JsonSerializer.SerializeToNode(before, PortJson.Options) };
        db.Enqueue(OutboxTopics.AlertSearches, document.ListingId.ToString(), time.GetUtcNow(), payload);
        await db.SaveChangesAsync(cancel);
    }
}
