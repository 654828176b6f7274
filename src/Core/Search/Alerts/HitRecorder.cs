using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;

namespace SetagayaPort.Core.Search.Alerts;

/// <summary>Writes down what saved searches newly found, for those who may hear of it, each pair once.</summary>
internal sealed class HitRecorder(PortDbContext db, TimeProvider time)
{
    public Task<int> RecordAsync(Listing listing, IReadOnlyList<Guid> searches, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        return db.Database.ExecuteSqlAsync($"""
            INSERT INTO search_alerts (saved_search_id, listing_id, found_at)
            SELECT s.id, l.id, {now}
            FROM saved_searches s JOIN accounts a ON a.id = s.account_id JOIN listings l ON l.id = {listing.Id}
            WHERE s.id = ANY ({searches.ToArray()}) AND s.alert <> 'none'
                AND l.status = 'published' AND l.visibility <> 'private'
                AND (a.suspended_until IS NULL OR a.suspended_until <= {now})
                AND a.id <> l.owner_id
                AND NOT EXISTS (SELECT FROM organization_members m WHERE m.organization_id = l.organization_id AND m.account_id = a.id)
            ON CONFLICT DO NOTHING
            """, cancel);
    }
}
