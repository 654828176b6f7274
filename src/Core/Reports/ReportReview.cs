using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using SetagayaPort.Core.Audit;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Mail;

namespace SetagayaPort.Core.Reports;

/// <summary>Coordinators decide on reports and on appeals; parties of the conversation do not find them. A decision is final.</summary>
public sealed class ReportReview(PortDbContext db, Suspensions suspensions, ReportNews news, TimeProvider time)
{
    /// <param name="caller">A coordinator who is no party.</param>
    /// <param name="id">The report.</param>
    /// <param name="decision">A word of <see cref="ReportDecision"/>.</param>
    /// <param name="days">Days of a suspension, 1 to 90; nothing otherwise.</param>
    /// <param name="answer">What the reporter is told.</param>
    /// <param name="cancel">Cancellation.</param>
    public async Task<Result<Report>> DecideAsync(Caller caller, Guid id, string? decision, int? days, string? answer, CancellationToken cancel = default)
    {
        if (await FindAsync(caller, id, cancel) is not { } report)
            return Error.NotFound;
        if (!Words<ReportDecision>.TryParse(decision, out var what))
            return ReportErrors.UnknownDecision;
        if (what == ReportDecision.Suspension && days is not (>= 1 and <= Report.MostDays))
            return ReportErrors.Days;
        if (what != ReportDecision.Suspension && days is not null)
            return ReportErrors.DaysWithout;
        if (ReportErrors.Check("answer", answer) is { } error)
            return error;
        var now = time.GetUtcNow();
        if (!report.Decide(what, days, Kept(answer), caller.Id, LinkToken.New(), now))
            return ReportErrors.Decided;

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (report.SuspendedUntil is { } until)
            await suspensions.BeginAsync(report.ReportedId, until, cancel);
        db.Audit(caller, "report.decided", id, now, new JsonObject { ["decision"] = decision, ["days"] = days });
        await news.DecidedAsync(report, cancel);
        return await CommittedAsync(transaction, cancel) ? report : ReportErrors.Decided;
    }

    /// <summary>Decides on an appeal: a coordinator other than the one who decided first.</summary>
    public async Task<Result<Report>> DecideAppealAsync(Caller caller, Guid id, bool? granted, string? answer, CancellationToken cancel = default)
    {
        if (await FindAsync(caller, id, cancel) is not { } report)
            return Error.NotFound;
        if (report.State != ReportState.Appealed)
            return ReportErrors.NotAppealed;
        if (!report.MayReview(caller.Id))
            return ReportErrors.FourEyes;
        if (granted is not { } yes)
            return ReportErrors.UnknownOutcome;
        if (ReportErrors.Check("answer", answer) is { } error)
            return error;
        var now = time.GetUtcNow();
        report.Review(yes, Kept(answer), caller.Id, now);

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (yes && report.SuspendedUntil is not null)
            await suspensions.EndAsync(report, now, cancel);
        db.Audit(caller, "report.appealDecided", id, now, new JsonObject { ["granted"] = yes });
        await news.ReviewedAsync(report, cancel);
        return await CommittedAsync(transaction, cancel) ? report : ReportErrors.NotAppealed;
    }

    /// <summary>False when another coordinator was first; then nothing of this decision stays.</summary>
    private async Task<bool> CommittedAsync(IDbContextTransaction transaction, CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    private Task<Report?> FindAsync(Caller caller, Guid id, CancellationToken cancel) =>
        db.Set<Report>().ReviewableBy(caller, db).FirstOrDefaultAsync(x => x.Id == id, cancel);

    private static string Kept(string? text) => text!.ReplaceLineEndings("\n").Trim();
}
