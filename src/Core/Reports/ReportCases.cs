using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Audit;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Messaging;

namespace SetagayaPort.Core.Reports;

/// <summary>Opens reports for coordinators who are no party. Every opening is recorded, since it shows what two people wrote to each other.</summary>
public sealed class ReportCases(PortDbContext db, ReportContext context, TimeProvider time)
{
    /// <summary>The report with what was said around it; null where it is not this person's to look into.</summary>
    public async Task<ReportCase?> OpenAsync(Caller caller, Guid id, CancellationToken cancel = default)
    {
        if (await db.Set<Report>().AsNoTracking().ReviewableBy(caller, db).FirstOrDefaultAsync(x => x.Id == id, cancel) is not { } report)
            return null;
        db.Audit(caller, "report.opened", id, time.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        return await ShowAsync(caller, report, cancel);
    }

    private async Task<ReportCase> ShowAsync(Caller caller, Report report, CancellationToken cancel)
    {
        Guid?[] people = [report.ReporterId, report.ReportedId, report.DecidedById, report.AppealDecidedById];
        var names = await db.Accounts.Where(x => people.Contains(x.Id)).ToDictionaryAsync(x => x.Id, x => new ReportPerson(x.Id, x.DisplayName), cancel);
        return new ReportCase
        {
            Id = report.Id,
            State = report.State,
            ConversationId = report.ConversationId,
            Title = await db.Set<Conversation>().Where(x => x.Id == report.ConversationId).Select(x => x.Title).FirstAsync(cancel),
            Number = report.MessageNumber,
            Reason = report.Reason,
            Note = report.Note,
            ReportedAt = report.ReportedAt,
            Reporter = names[report.ReporterId],
            Reported = names[report.ReportedId],
            Past = await PastAsync(report, cancel),
            Messages = await context.ReadAsync(report, cancel),
            Decision = report.Decision,
            DecidedBy = report.DecidedById is { } first ? names.GetValueOrDefault(first) : null,
            DecidedAt = report.DecidedAt,
            Answer = report.Answer,
            SuspendedUntil = report.SuspendedUntil,
            AppealText = report.AppealText,
            AppealedAt = report.AppealedAt,
            AppealGranted = report.Granted,
            AppealDecidedBy = report.AppealDecidedById is { } second ? names.GetValueOrDefault(second) : null,
            AppealDecidedAt = report.AppealDecidedAt,
            AppealAnswer = report.AppealAnswer,
            MayReview = report.MayReview(caller.Id),
        };
    }

    private async Task<ReportPast> PastAsync(Report report, CancellationToken cancel)
    {
        var others = await db.Set<Report>().Where(x => x.ReportedId == report.ReportedId && x.Id != report.Id).Select(x => new { x.Decision, x.Granted }).ToListAsync(cancel);
        int Holding(ReportDecision decision) => others.Count(x => x.Decision == decision && x.Granted != true);
        return new ReportPast(others.Count, Holding(ReportDecision.Warning), Holding(ReportDecision.Suspension));
    }
}
