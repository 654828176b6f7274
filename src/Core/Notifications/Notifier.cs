using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Assistance;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Live;

namespace SetagayaPort.Core.Notifications;

/// <summary>Writes notifications into the transaction of what they tell of; open pages get them after the commit.</summary>
public sealed class Notifier(PortDbContext db, LiveFeed feed, TimeProvider time)
{
    /// <param name="accounts">Who should know.</param>
    /// <param name="kind">Kinds that a person turned off are not written for them.</param>
    /// <param name="text">One sentence that names no confidential field.</param>
    /// <param name="link">Path of the page it leads to.</param>
    /// <param name="topic">While one of this topic is unread and no mail has told of it, nothing more is written.</param>
    /// <param name="cancel">Cancellation.</param>
    public async Task NotifyAsync(IEnumerable<Guid> accounts, NotificationKind kind, LocalText text, string link, string? topic = null, CancellationToken cancel = default)
    {
        var people = accounts.Distinct().ToArray();
        // Whoever acts for somebody offline hears in their place; of messages they hear as members of the conversation.
        if (kind != NotificationKind.Message)
            people = [.. people.Union(await db.Set<AssistedEntry>().CoordinatorsOfAsync(people, cancel))];
        var word = Words<NotificationKind>.Of(kind);
        var silent = await db.Set<NotificationSettings>().Where(x => people.Contains(x.AccountId) && x.Muted.Contains(word))
            .Select(x => x.AccountId).ToListAsync(cancel);
        if (topic is not null)
        {
            var waiting = await db.Set<Notification>().Where(x => people.Contains(x.AccountId) && x.Topic == topic && x.ReadAt == null).ToListAsync(cancel);
            silent.AddRange(waiting.Where(x => x.MailedAt is null).Select(x => x.AccountId));
            // A mail has told of these: what came since is worth another one, and one on the site is enough.
            foreach (var told in waiting.Where(x => x.MailedAt is not null))
                told.ReadAt = time.GetUtcNow();
        }

        var locales = await db.Accounts.Where(x => people.Contains(x.Id)).Select(x => new { x.Id, x.Locale }).ToDictionaryAsync(x => x.Id, x => x.Locale, cancel);
        foreach (var account in people.Except(silent))
        {
            var now = time.GetUtcNow();
            var notification = new Notification
            {
                Id = Guid.CreateVersion7(now),
                AccountId = account,
                Kind = kind,
                TextJa = text.Ja,
                TextEn = text.En,
                Link = link,
                Topic = topic,
                CreatedAt = now,
            };
            db.Add(notification);
            db.Call(feed, account, "notificationReceived", NotificationView.Of(notification, locales.GetValueOrDefault(account, "ja")), now);
        }
    }

    /// <summary>Marks everything up to a notification as read; returns how many were unread.</summary>
    public Task<int> MarkReadAsync(Caller caller, Guid upTo, CancellationToken cancel = default)
    {
        var now = time.GetUtcNow();
        return db.Set<Notification>().Where(x => x.AccountId == caller.Id && x.ReadAt == null && x.Id <= upTo)
            .ExecuteUpdateAsync(x => x.SetProperty(n => n.ReadAt, now), cancel);
    }

    /// <summary>Marks the notifications of one topic as read, because the person has seen what they tell of.</summary>
    public Task<int> MarkTopicReadAsync(Caller caller, string topic, CancellationToken cancel = default)
    {
        var now = time.GetUtcNow();
        return db.Set<Notification>().Where(x => x.AccountId == caller.Id && x.ReadAt == null && x.Topic == topic)
            .ExecuteUpdateAsync(x => x.SetProperty(n => n.ReadAt, now), cancel);
    }

    /// <summary>Marks the notifications that lead to a page as read, because the person is there.</summary>
    public Task<int> MarkSeenAsync(Caller caller, string link, CancellationToken cancel = default)
    {
        var now = time.GetUtcNow();
        return db.Set<Notification>().Where(x => x.AccountId == caller.Id && x.ReadAt == null && x.Link == link)
            .ExecuteUpdateAsync(x => x.SetProperty(n => n.ReadAt, now), cancel);
    }
}
