using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Audit;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Messaging;
using SetagayaPort.Core.Notifications;

namespace SetagayaPort.Core.Reports;

/// <summary>Takes what members report of their conversations.</summary>
public sealed class ReportService(PortDbContext db, Notifier notifier, TimeProvider time)
{
    /// <param name="caller">A member of the conversation, present or former.</param>
    /// <param name="conversation">The conversation.</param>
    /// <param name="number">A message of somebody else; may be left out where there is only one other member.</param>
    /// <param name="reason">A word of <see cref="ReportReason"/>.</param>
    /// <param name="note">What happened, in the reporter's words.</param>
    /// <param name="cancel">Cancellation.</param>
    /// <returns>The report, and whether it was open already.</returns>
    public async Task<Result<(Guid Id, bool Again)>> ReportAsync(Caller caller, Guid conversation, long? number, string? reason, string? note, CancellationToken cancel = default)
    {
        if (!Words<ReportReason>.TryParse(reason, out var why))
            return ReportErrors.UnknownReason;
        note = string.IsNullOrWhiteSpace(note) ? null : note.ReplaceLineEndings("\n").Trim();
        if (note is not null && (note.Length > Report.LongestNote || note.Contains('\0')))
            return ReportErrors.NoteTooLong;
        var reported = await ReportedAsync(caller, conversation, number, cancel);
        if (!reported.Ok)
            return reported.Error;
        if (await OpenAsync(caller, conversation, number, cancel) is { } first)
            return (first, true);
        if (await db.Set<Report>().CountAsync(x => x.ReporterId == caller.Id && x.State == ReportState.Open, cancel) >= Report.MostOpen)
            return ReportErrors.TooManyOpen;

        var now = time.GetUtcNow();
        var report = new Report
        {
            Id = Guid.CreateVersion7(now),
            ConversationId = conversation,
            MessageNumber = number,
            ReporterId = caller.Id,
            ReportedId = reported.Value,
            Reason = why,
            Note = note,
            ReportedAt = now,
        };
        db.Add(report);
        db.Audit(caller, "report.made", report.Id, now);
        await notifier.NotifyAsync(await db.ReviewersAsync(conversation, cancel), NotificationKind.Report,
            new("通報が届きました。確かめて、お返事をお願いします。", "A report has come in. Please look into it and answer."), ReportLinks.Queue, ReportLinks.Queue, cancel);
        if (await db.SavedAsync(cancel))
            return (report.Id, false);

        // The same report came twice at once; the other one was stored.
        db.ChangeTracker.Clear();
        return await OpenAsync(caller, conversation, number, cancel) is { } stored ? (stored, true) : Error.NotFound;
    }

    private Task<Guid?> OpenAsync(Caller caller, Guid conversation, long? number, CancellationToken cancel) => db.Set<Report>()
        .Where(x => x.ReporterId == caller.Id && x.ConversationId == conversation && x.MessageNumber == number && x.State == ReportState.Open)
        .Select(x => (Guid?)x.Id).FirstOrDefaultAsync(cancel);

    private async Task<Result<Guid>> ReportedAsync(Caller caller, Guid conversation, long? number, CancellationToken cancel)
    {
        var members = await db.Set<ConversationMember>().AsNoTracking().Where(x => x.ConversationId == conversation).ToListAsync(cancel);
        if (members.Find(x => x.AccountId == caller.Id) is not { } me)
            return Error.NotFound;
        if (number is null)
            return members.FindAll(x => x != me) is [var other] ? other.AccountId : ReportErrors.NeedsNumber;

        // Who has left reports what they could read until then.
        var message = await db.Set<Message>().Where(x => x.ConversationId == conversation && x.Number == number && x.SenderId != caller.Id)
            .Select(x => new
            {
                x.SenderId,
                Seq = db.Set<ConversationEvent>().Where(e => e.ConversationId == conversation && e.Number == number && e.Kind == EventKind.Message).Select(e => e.Seq).First(),
                History = db.Set<Conversation>().Where(c => c.Id == conversation).Select(c => c.History).First(),
            }).FirstOrDefaultAsync(cancel);
        if (message is null || !ReadableLog.Of(message.History, me).Holds(message.Seq))
            return ReportErrors.NotTheirMessage;
        var sender = message.SenderId;
        return members.Exists(x => x.AccountId == sender) ? sender : ReportErrors.NotTheirMessage;
    }
}
