using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;

namespace SetagayaPort.Core.Search.Alerts;

/// <summary>Keeps the keys of saved searches in line with what they demand and with the analysis of this program.</summary>
public sealed class SavedSearchKeys(PortDbContext db)
{
    private const int Batch = 500;

    /// <summary>Replaces the keys of a search; one without an alert has none. In the caller's transaction, who saves the search after.</summary>
    internal async Task WriteAsync(SavedSearch saved, CancellationToken cancel)
    {
        string[] keys = saved is { Criteria: { } criteria, Alert: not SearchAlert.None } ? [.. SearchKeys.Of(criteria)] : [];
        saved.KeyedBy = SearchKeys.Maker;
        await db.Database.ExecuteSqlAsync($"DELETE FROM saved_search_keys WHERE saved_search_id = {saved.Id} AND key <> ALL ({keys})", cancel);
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO saved_search_keys (key, saved_search_id) SELECT key, {saved.Id} FROM unnest({keys}) AS key ON CONFLICT DO NOTHING
            """, cancel);
    }

    /// <summary>Makes the keys of another program's searches anew; all of them when asked. Returns how many it went through.</summary>
    public async Task<int> RefreshAsync(bool all, CancellationToken cancel)
    {
        var (count, last) = (0, Guid.Empty);
        while (true)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            var batch = await db.Set<SavedSearch>().FromSql($"""
                SELECT * FROM saved_searches
                WHERE alert <> 'none' AND criteria IS NOT NULL AND id > {last} AND ({all} OR keyed_by IS DISTINCT FROM {SearchKeys.Maker})
                ORDER BY id LIMIT {Batch} FOR UPDATE
                """).ToListAsync(cancel);
            if (batch.Count == 0)
                return count;
            foreach (var saved in batch)
                await WriteAsync(saved, cancel);
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            db.ChangeTracker.Clear();
            (count, last) = (count + batch.Count, batch[^1].Id);
        }
    }
}
