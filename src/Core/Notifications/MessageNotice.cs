using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Jobs;
using SetagayaPort.Core.Messaging;

namespace SetagayaPort.Core.Notifications;

/// <summary>Tells members of a conversation about a message that they have not read a moment after it came.</summary>
internal sealed class MessageNotice(PortDbContext db, ConversationReader reader, Notifier notifier, EffectLedger ledger) : IOutboxHandler
{
    private const string Topic = "conversation:";

    public async Task HandleAsync(OutboxMessage message, CancellationToken cancel)
    {
        var conversation = Guid.Parse(message.Key, CultureInfo.InvariantCulture);
        var number = message.Payload!["number"]!.GetValue<long>();
        var topic = TopicOf(conversation);
        // Whoever has a notice of the conversation already gets no second one: with most messages nothing is left to do after this.
        var behind = await db.Set<Message>().Where(x => x.ConversationId == conversation && x.Number == number && x.DeletedAt == null)
            .SelectMany(x => db.Set<ConversationMember>()
                .Where(m => m.ConversationId == conversation && m.LeftSeq == null && !m.Silent && m.ReadNumber < number && m.AccountId != x.SenderId
                    && !db.Set<Block>().Any(b => b.BlockerId == m.AccountId && b.BlockedId == x.SenderId)
                    && !db.Set<Notification>().Any(n => n.AccountId == m.AccountId && n.Topic == topic && n.ReadAt == null && n.MailedAt == null && n.PushedAt == null))
                .Select(m => new { m.AccountId, x.SenderId }))
            .OrderBy(x => x.AccountId).ToListAsync(cancel);
        if (behind.Count == 0)
            return;

        await ledger.OnceAsync($"notice {conversation} {number}", async () =>
        {
            foreach (var told in behind)
            {
                var from = (await reader.ListAsync(told.AccountId, conversation, cancel))[0].Participants.First(x => x.AccountId == told.SenderId).DisplayName;
                await notifier.NotifyAsync([told.AccountId], NotificationKind.Message,
                    new($"{from}さんからメッセージが届いています。", $"{from} has sent you a message."), $"/messages/{conversation}", topic, cancel);
            }

            await db.SaveChangesAsync(cancel);
        }, cancel);
    }

    public static string TopicOf(Guid conversation) => Topic + conversation;

    public static Guid? ConversationOf(Notification notice) =>
        notice.Topic?.StartsWith(Topic, StringComparison.Ordinal) == true && Guid.TryParse(notice.Topic.AsSpan(Topic.Length), out var id) ? id : null;
}
