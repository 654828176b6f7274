using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Mail;

namespace SetagayaPort.Core.Search.Alerts;

/// <summary>Stops alerts by the link of a mail. A token opens nothing: it says which alerts it stops, and stops them.</summary>
public sealed class SearchStops(PortDbContext db, SavedSearchService service)
{
    /// <summary>The token of a person's mails about one search, or about all their daily ones; the same in every mail.</summary>
    internal async Task<string> TokenAsync(Guid account, Guid? search, CancellationToken cancel)
    {
        var token = LinkToken.New();
        return (await db.Database.SqlQuery<string>($"""
            INSERT INTO search_stops (token, account_id, saved_search_id) VALUES ({token}, {account}, {search})
            ON CONFLICT (account_id, saved_search_id) DO UPDATE SET token = search_stops.token RETURNING token AS "Value"
            """).ToListAsync(cancel))[0];
    }

    /// <summary>The searches whose alerts a token stops now, none when they are stopped already; null when there is no such token.</summary>
    public async Task<IReadOnlyList<SavedSearch>?> FindAsync(string token, CancellationToken cancel = default) =>
        await StopAsync(token, cancel) is { } stop ? await Alerting(stop).AsNoTracking().OrderBy(x => x.CreatedAt).ToListAsync(cancel) : null;

    /// <summary>Stops them; returns what it stopped with the alert that they had, null when there is no such token.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Name, SearchAlert Alert)>?> StopAllAsync(string token, CancellationToken cancel = default)
    {
        if (await StopAsync(token, cancel) is not { } stop)
            return null;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var searches = await db.Set<SavedSearch>().FromSql($"""
            SELECT * FROM saved_searches WHERE account_id = {stop.AccountId} AND (id = {stop.SavedSearchId} AND alert <> 'none' OR {stop.SavedSearchId == null} AND alert = 'daily')
            ORDER BY id FOR UPDATE
            """).ToListAsync(cancel);
        var stopped = searches.ConvertAll(x => (x.Id, x.Name, x.Alert));
        foreach (var search in searches)
            await service.AlertAsync(search, SearchAlert.None, cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return stopped;
    }

    private Task<SearchStop?> StopAsync(string token, CancellationToken cancel) => db.Set<SearchStop>().AsNoTracking().FirstOrDefaultAsync(x => x.Token == token, cancel);

    private IQueryable<SavedSearch> Alerting(SearchStop stop) => db.Set<SavedSearch>().Where(x => x.AccountId == stop.AccountId
        && (stop.SavedSearchId == null ? x.Alert == SearchAlert.Daily : x.Id == stop.SavedSearchId && x.Alert != SearchAlert.None));
}
