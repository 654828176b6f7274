using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Jobs;
using SetagayaPort.Core.Messaging;

namespace SetagayaPort.Core.Notifications;

/// <summary>
/// Tells members of a conversation about messages that they have not read a moment after they came. However fast a talk goes, one look waits for it
/// at a time (<c>message_notices</c>): it is about the messages up to its number, and leaves another one for those that came meanwhile.
/// </summary>
internal sealed class MessageNotice(PortDbContext db, ConversationReader reader, Notifier notifier, EffectLedger ledger) : IOutboxHandler
{
    private const string Topic = "conversation:";

    public Task HandleAsync(OutboxMessage message, CancellationToken cancel)
    {
        var conversation = Guid.Parse(message.Key, CultureInfo.InvariantCulture);
        var number = message.Payload!["number"]!.GetValue<long>();
        return ledger.OnceAsync($"notice {conversation} {number}", async () =>
        {
            await TellAsync(conversation, number, cancel);
            await LookAgainAsync(conversation, number, cancel);
        }, cancel);
    }

    private async Task TellAsync(Guid conversation, long number, CancellationToken cancel)
    {
        var topic = TopicOf(conversation);
        // Whoever has a notice of the conversation already gets no second one: with most messages nothing is left to do after this.
        var behind = await db.Set<ConversationMember>()
            .Where(m => m.ConversationId == conversation && m.LeftSeq == null && !m.Silent && m.ReadNumber < number
                && !db.Set<Notification>().Any(n => n.AccountId == m.AccountId && n.Topic == topic && n.ReadAt == null && n.MailedAt == null && n.PushedAt == null))
            .Select(m => new
            {
                m.AccountId,
                Sender = db.Set<Message>()
                    .Where(x => x.ConversationId == conversation && x.Number > m.ReadNumber && x.Number <= number && x.SenderId != m.AccountId && x.DeletedAt == null
                        && !db.Set<Block>().Any(b => b.BlockerId == m.AccountId && b.BlockedId == x.SenderId))
                    .OrderByDescending(x => x.Number).Select(x => (Guid?)x.SenderId).FirstOrDefault(),
            })
            .Where(x => x.Sender != null).OrderBy(x => x.AccountId).ToListAsync(cancel);
        foreach (var told in behind)
        {
            var from = (await reader.ListAsync(told.AccountId, conversation, cancel))[0].Participants.First(x => x.AccountId == told.Sender).DisplayName;
            await notifier.NotifyAsync([told.AccountId], NotificationKind.Message,
                new($"{from}さんからメッセージが届いています。", $"{from} has sent you a message."), $"/messages/{conversation}", topic, cancel);
        }

        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Under the conversation's lock: whoever is sending has sent, and whoever sends next finds whether another look is left.</summary>
    private Task<int> LookAgainAsync(Guid conversation, long number, CancellationToken cancel) => db.Database.ExecuteSqlAsync($"""
        WITH talk AS (SELECT last_number FROM conversations WHERE id = {conversation} FOR UPDATE),
        over AS (DELETE FROM message_notices USING talk WHERE conversation_id = {conversation} AND last_number <= {number}),
        on_going AS (UPDATE message_notices SET since = now() FROM talk WHERE conversation_id = {conversation} AND last_number > {number})
        INSERT INTO outbox (topic, key, payload, enqueued_at, available_at)
        SELECT {OutboxTopics.NotifyMessage}, {conversation.ToString()}, jsonb_build_object('number', last_number), now(), now() + interval '1 second' FROM talk WHERE last_number > {number}
        """, cancel);

    public static string TopicOf(Guid conversation) => Topic + conversation;

    public static Guid? ConversationOf(Notification notice) =>
        notice.Topic?.StartsWith(Topic, StringComparison.Ordinal) == true && Guid.TryParse(notice.Topic.AsSpan(Topic.Length), out var id) ? id : null;
}
