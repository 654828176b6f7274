using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Jobs;
using SetagayaPort.Core.Messaging;

namespace SetagayaPort.Core.Notifications;

/// <summary>Tells members of a conversation about a message that they have not read a moment after it came.</summary>
internal sealed class MessageNotice(PortDbContext db, ConversationReader reader, Notifier notifier) : IOutboxHandler
{
    private const string Topic = "conversation:";

    public async Task HandleAsync(OutboxMessage message, CancellationToken cancel)
    {
        var conversation = Guid.Parse(message.Key, CultureInfo.InvariantCulture);
        var number = message.Payload!["number"]!.GetValue<long>();
        var sender = await db.Set<Message>().Where(x => x.ConversationId == conversation && x.Number == number && x.DeletedAt == null)
            .Select(x => (Guid?)x.SenderId).FirstOrDefaultAsync(cancel);
        if (sender is null)
            return;

        var behind = await db.Set<ConversationMember>()
            .Where(x => x.ConversationId == conversation && x.LeftSeq == null && !x.Silent && x.ReadNumber < number && x.AccountId != sender
                && !db.Set<Block>().Any(b => b.BlockerId == x.AccountId && b.BlockedId == sender))
            .Select(x => x.AccountId).Order().ToListAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        foreach (var account in behind)
        {
            var from = (await reader.ListAsync(account, conversation, cancel))[0].Participants.First(x => x.AccountId == sender).DisplayName;
            await notifier.NotifyAsync([account], NotificationKind.Message,
                new($"{from}さんからメッセージが届いています。", $"{from} has sent you a message."),
                $"/messages/{conversation}", TopicOf(conversation), cancel);
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    public static string TopicOf(Guid conversation) => Topic + conversation;

    public static Guid? ConversationOf(Notification notice) =>
        notice.Topic?.StartsWith(Topic, StringComparison.Ordinal) == true && Guid.TryParse(notice.Topic.AsSpan(Topic.Length), out var id) ? id : null;
}
