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
    /// <param name="topic">While one of this topic is unread and neither a mail nor a device has told of it, nothing more is written. With a topic
    /// the notice is written at once: the caller opens the transaction.</param>
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
                WaitingSince = now,
            };
            if (topic is null)
                db.Add(notification);
            else if (!await WriteFirstAsync(notification, cancel))
                continue;
            db.Call(feed, account, "notificationReceived", NotificationView.Of(notification, locales.GetValueOrDefault(account, "ja")), now);
        }
    }

    /// <summary>
    /// Writes a notice of a topic unless one waits unread already, also one that somebody else writes at this moment: the index decides. What a mail or
    /// a device has told of gives way, since what came after it is worth telling again and one on the site is enough.
    /// </summary>
    private async Task<bool> WriteFirstAsync(Notification x, CancellationToken cancel)
    {
        var told = await db.Database.SqlQuery<DateTimeOffset>($"""
            UPDATE notifications SET read_at = {x.CreatedAt}
            WHERE account_id = {x.AccountId} AND topic = {x.Topic} AND read_at IS NULL AND (mailed_at IS NOT NULL OR pushed_at IS NOT NULL)
            RETURNING CASE WHEN mailed_at IS NULL THEN waiting_since ELSE {x.CreatedAt} END AS "Value"
            """).ToListAsync(cancel);
        return await db.Database.ExecuteSqlAsync($"""
            INSERT INTO notifications (id, account_id, kind, text_ja, text_en, link, topic, created_at, waiting_since)
            VALUES ({x.Id}, {x.AccountId}, {Words<NotificationKind>.Of(x.Kind)}, {x.TextJa}, {x.TextEn}, {x.Link}, {x.Topic}, {x.CreatedAt}, {told.Append(x.CreatedAt).Min()})
            ON CONFLICT (account_id, topic) WHERE topic IS NOT NULL AND read_at IS NULL DO NOTHING
            """, cancel) == 1;
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
