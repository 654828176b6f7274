using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Notifications;

namespace SetagayaPort.Core.Search.Alerts;

/// <summary>One notice for what is new, however much comes: while it is unread its count is brought up to date.</summary>
public sealed class AlertNotice(PortDbContext db, Notifier notifier, SearchHits hits)
{
    private const string DailyTopic = "search:daily";

    /// <summary>What a search found since its owner looked.</summary>
    public async Task WriteAsync(SavedSearch search, CancellationToken cancel)
    {
        var count = (await hits.NewAsync(search.AccountId, cancel)).GetValueOrDefault(search.Id);
        if (count > 0)
        {
            await WriteAsync(search.AccountId, $"search:{search.Id}", $"/saved-searches/{search.Id}", new(
                $"保存した検索「{search.Name}」に合う新しい掲載が{count}件あります。",
                $"Your saved search \"{search.Name}\" has {count} new {(count == 1 ? "listing" : "listings")}."), cancel);
        }
    }

    /// <summary>What all daily searches of a person found since they looked.</summary>
    public async Task WriteAsync(Guid account, IReadOnlyCollection<Guid> searches, CancellationToken cancel)
    {
        var count = await hits.NewAsync(account, searches, cancel);
        if (count > 0)
        {
            await WriteAsync(account, DailyTopic, "/saved-searches", new(
                $"保存した検索に合う新しい掲載が{count}件あります。",
                $"Your saved searches have {count} new {(count == 1 ? "listing" : "listings")}."), cancel);
        }
    }

    private async Task WriteAsync(Guid account, string topic, string link, LocalText text, CancellationToken cancel)
    {
        var unread = db.Set<Notification>().Where(x => x.AccountId == account && x.Topic == topic && x.ReadAt == null);
        if (await unread.ExecuteUpdateAsync(x => x.SetProperty(n => n.TextJa, text.Ja).SetProperty(n => n.TextEn, text.En), cancel) == 0)
            await notifier.NotifyAsync([account], NotificationKind.Search, text, link, topic, cancel);
    }
}
