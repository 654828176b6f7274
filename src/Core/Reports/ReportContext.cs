using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Messaging;

namespace SetagayaPort.Core.Reports;

/// <summary>What was said around a report, with what was rewritten or unsent: for who looks into it alone.</summary>
public sealed class ReportContext(PortDbContext db)
{
    /// <summary>Messages before and after the reported one.</summary>
    private const int Around = 10;

    /// <summary>Ten messages before and after the one it is about; for the conversation as a whole the last ones until it was reported, and what came since.</summary>
    public async Task<IReadOnlyList<ReportedMessage>> ReadAsync(Report report, CancellationToken cancel)
    {
        var middle = report.MessageNumber ?? await db.Set<Message>()
            .Where(x => x.ConversationId == report.ConversationId && x.SentAt <= report.ReportedAt).MaxAsync(x => (long?)x.Number, cancel) ?? 0;
        var messages = await db.Set<Message>().AsNoTracking()
            .Where(x => x.ConversationId == report.ConversationId && x.Number >= middle - Around && x.Number <= middle + Around)
            .OrderBy(x => x.Number).ToListAsync(cancel);
        var (ids, senders) = (messages.ConvertAll(x => x.Id), messages.Select(x => x.SenderId).Distinct().ToList());
        var revisions = (await db.Database.SqlQuery<Revision>($"SELECT id, message_id, body, replaced_at FROM message_revisions WHERE message_id = ANY ({ids})")
            .OrderBy(x => x.Id).ToListAsync(cancel)).ToLookup(x => x.MessageId);
        var names = await db.Accounts.Where(x => senders.Contains(x.Id)).ToDictionaryAsync(x => x.Id, x => x.DisplayName, cancel);
        return messages.ConvertAll(x => new ReportedMessage(
            x.Number, new ReportPerson(x.SenderId, names.GetValueOrDefault(x.SenderId, "")), x.Body, x.SentAt, x.EditedAt, x.DeletedAt is not null, x.Number == report.MessageNumber,
            [.. revisions[x.Id].Select(r => new ReportedMessage.Words(r.Body, r.ReplacedAt))]));
    }

    private sealed record Revision(long Id, Guid MessageId, string Body, DateTimeOffset ReplacedAt);
}
