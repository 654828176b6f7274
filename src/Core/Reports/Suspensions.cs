using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;

namespace SetagayaPort.Core.Reports;

/// <summary>
/// Keeps people out for a time and lets them in again, in the transaction of the decision. Both take the account's row first: of two
/// decisions about one person the second sees what the first did.
/// </summary>
public sealed class Suspensions(PortDbContext db)
{
    /// <summary>A longer suspension that stands already is never shortened.</summary>
    public Task BeginAsync(Guid account, DateTimeOffset until, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync($"UPDATE accounts SET suspended_until = GREATEST(suspended_until, {until}) WHERE id = {account}", cancel);

    /// <summary>Ends the suspension of a report, unless another one still runs: then that one stands.</summary>
    public async Task EndAsync(Report report, DateTimeOffset now, CancellationToken cancel)
    {
        // A statement of its own: what stands otherwise is to be read only when nobody else can change it any more.
        await db.Database.ExecuteSqlAsync($"SELECT 1 FROM accounts WHERE id = {report.ReportedId} FOR UPDATE", cancel);
        await db.Database.ExecuteSqlAsync($"""
            UPDATE accounts SET suspended_until = (
                SELECT max(r.suspended_until) FROM reports r
                WHERE r.reported_id = {report.ReportedId} AND r.id <> {report.Id} AND r.granted IS NOT TRUE AND r.suspended_until > {now})
            WHERE id = {report.ReportedId} AND suspended_until <= {report.SuspendedUntil}
            """, cancel);
    }
}
