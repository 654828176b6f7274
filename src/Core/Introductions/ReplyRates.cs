using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;

namespace SetagayaPort.Core.Introductions;

/// <summary>Tells how reliably organisations answer, over the requests of the last year.</summary>
public sealed class ReplyRates(PortDbContext db, MarketCatalog catalog, TimeProvider time)
{
    /// <summary>Below so many requests a figure would tell of single people.</summary>
    private const int Fewest = 3;

    private const int Months = 12;

    public async Task<ReplyRate> OfAsync(Guid organization, CancellationToken cancel = default)
    {
        var now = time.GetUtcNow();
        var since = now.AddMonths(-Months);
        // A listing without a name must not move its organisation's figure, which others could watch.
        var unnamed = catalog.All.SelectMany(x => x.Sides).Where(x => x.Discloses).Select(x => $"{x.MarketId}.{x.Id}").ToArray();
        // Through ix_listings_organization_id and ix_introductions_to_listing_id. What the asking side took back was nobody's to answer,
        // and what is still within its time is not late.
        var found = await db.Database.SqlQuery<Figures>($"""
            WITH requests AS (
                SELECT i.proposed_at, i.reply_by, coalesce(i.to_consent_at, CASE i.state WHEN 'declined' THEN i.closed_at END) AS answered_at
                FROM listings asked
                JOIN introductions i ON i.to_listing_id = asked.id
                JOIN listings asking ON asking.id = i.from_listing_id
                WHERE asked.organization_id = {organization} AND i.proposed_at >= {since}
                    AND asked.visibility <> 'private' AND NOT asked.market || '.' || asked.side = ANY ({unnamed})
                    AND NOT (i.state = 'declined' AND i.to_consent_at IS NULL AND (i.closed_by_id = i.proposed_by_id OR i.closed_by_id = asking.owner_id
                        OR EXISTS (SELECT FROM organization_members m WHERE m.organization_id = asking.organization_id AND m.account_id = i.closed_by_id))))
            SELECT count(*)::int AS requests,
                count(*) FILTER (WHERE answered_at <= reply_by)::int AS answered,
                percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM answered_at - proposed_at)::float8 / 3600) FILTER (WHERE answered_at IS NOT NULL) AS median_hours
            FROM requests WHERE answered_at IS NOT NULL OR reply_by <= {now}
            """).ToListAsync(cancel);
        var figures = found[0];
        return figures.Requests < Fewest
            ? new ReplyRate(null, null)
            : new ReplyRate((double)figures.Answered / figures.Requests, figures.MedianHours);
    }

    private sealed record Figures(int Requests, int Answered, double? MedianHours);
}
