using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Mail;

namespace SetagayaPort.Core.Search.Alerts;

/// <summary>Stops alerts by the link of a mail. A token opens nothing: it says which alerts it stops, and stops them.</summary>
public sealed class SearchStops(PortDbContext db, StopLinks links, SavedSearchService service)
{
    /// <summary>The token of a person's mails about one search, or about all their daily ones; the same in every mail.</summary>
    internal Task<string> TokenAsync(Guid account, Guid? search, CancellationToken cancel) =>
        links.TokenAsync(account, search is null ? StopScope.DailySearches : StopScope.Search, search, cancel);

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

    private async Task<StopLink?> StopAsync(string token, CancellationToken cancel) =>
        await links.FindAsync(token, cancel) is { Scope: StopScope.DailySearches or StopScope.Search } link ? link : null;

    private IQueryable<SavedSearch> Alerting(StopLink stop) => db.Set<SavedSearch>().Where(x => x.AccountId == stop.AccountId
        && (stop.SavedSearchId == null ? x.Alert == SearchAlert.Daily : x.Id == stop.SavedSearchId && x.Alert != SearchAlert.None));
}
