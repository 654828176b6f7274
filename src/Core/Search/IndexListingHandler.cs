using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Jobs;
using SetagayaPort.Core.Search.Alerts;

namespace SetagayaPort.Core.Search;

/// <summary>Brings the search in line with the present state of a listing.</summary>
internal sealed class IndexListingHandler(PortDbContext db, SearchDocuments documents, SearchEntries entries, AlertQueue alerts) : IOutboxHandler
{
    public async Task HandleAsync(OutboxMessage message, CancellationToken cancel)
    {
        var id = Guid.Parse(message.Key, CultureInfo.InvariantCulture);
        var listing = await db.Listings.AsNoTracking().Include(x => x.Organization).FirstOrDefaultAsync(x => x.Id == id, cancel);
        if (listing is not null && documents.Of(listing) is { } document)
        {
            await alerts.EnqueueAsync(document, cancel);
            await entries.WriteAsync([document], cancel);
        }
        else
            await entries.RemoveAsync(id, listing?.Version, cancel);
    }
}
