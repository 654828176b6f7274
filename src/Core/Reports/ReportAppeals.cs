using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Audit;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Notifications;

namespace SetagayaPort.Core.Reports;

/// <summary>Appeals by the link that a reported person was given: it works without a sign-in, since who is suspended has none.</summary>
public sealed class ReportAppeals(PortDbContext db, Notifier notifier, TimeProvider time)
{
    /// <summary>What was decided; null when there is no such token.</summary>
    public async Task<AppealView?> FindAsync(string token, CancellationToken cancel = default) =>
        await ReportAsync(token, cancel) is { } report ? AppealView.Of(report, time.GetUtcNow()) : null;

    public async Task<Result<AppealView>> AppealAsync(string token, string? text, CancellationToken cancel = default)
    {
        if (await ReportAsync(token, cancel) is not { } report)
            return Error.NotFound;
        if (report.State != ReportState.Decided)
            return ReportErrors.AppealedBefore;
        if (ReportErrors.Check("text", text) is { } error)
            return error;
        var now = time.GetUtcNow();
        if (!report.Appeal(text!.ReplaceLineEndings("\n").Trim(), now))
            return ReportErrors.AppealTooLate;

        db.Audit(new Caller(report.ReportedId), "report.appealed", report.Id, now);
        var others = (await db.ReviewersAsync(report.ConversationId, cancel)).Where(x => x != report.DecidedById);
        await notifier.NotifyAsync(others, NotificationKind.Report,
            new("異議の申し出が届きました。はじめに決めた人とは別の人が見直します。", "An appeal has come in. Somebody other than who decided looks into it."), ReportLinks.Queue, ReportLinks.Queue, cancel);
        try
        {
            await db.SaveChangesAsync(cancel);
            return AppealView.Of(report, now);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Sent twice at once.
            db.ChangeTracker.Clear();
            return ReportErrors.AppealedBefore;
        }
    }

    /// <summary>Where a suspended person, having proved who they are, reads why and appeals; null when no report has led to it.</summary>
    public async Task<string?> PageOfAsync(Guid account, CancellationToken cancel = default)
    {
        var now = time.GetUtcNow();
        var token = await db.Set<Report>().Where(x => x.ReportedId == account && x.SuspendedUntil > now && x.Granted != true)
            .OrderByDescending(x => x.SuspendedUntil).Select(x => x.AppealToken).FirstOrDefaultAsync(cancel);
        return token is null ? null : ReportLinks.Appeal(token);
    }

    private Task<Report?> ReportAsync(string token, CancellationToken cancel) => db.Set<Report>().FirstOrDefaultAsync(x => x.AppealToken == token, cancel);
}
