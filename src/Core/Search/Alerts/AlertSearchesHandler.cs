using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Jobs;

namespace SetagayaPort.Core.Search.Alerts;

/// <summary>Matches a listing against the saved searches, as it is now, and tells those who want to hear at once.</summary>
internal sealed class AlertSearchesHandler(PortDbContext db, SearchDocuments documents, Percolator percolator, HitRecorder recorder, InstantAlerts instant) : IOutboxHandler
{
    /// <summary>Of a listing that fits many more searches the rest is told within the minute.</summary>
    private const int ToldHere = 200;

    public async Task HandleAsync(OutboxMessage message, CancellationToken cancel)
    {
        var id = Guid.Parse(message.Key, CultureInfo.InvariantCulture);
        var listing = await db.Listings.AsNoTracking().Include(x => x.Organization).FirstOrDefaultAsync(x => x.Id == id, cancel);
        if (listing is null || documents.Of(listing) is not { } document)
            return;

        var found = await percolator.FindAsync(document, message.Payload?["before"].Deserialize<SearchDocument>(PortJson.Options), cancel);
        if (found.Count == 0)
            return;
        await recorder.RecordAsync(listing, found, cancel);
        foreach (var search in await instant.WaitingAsync(found, ToldHere, cancel))
            await instant.TellAsync(search, cancel);
    }
}
