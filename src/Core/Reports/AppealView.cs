namespace SetagayaPort.Core.Reports;

/// <summary>
/// A decision as the person it is about sees it: without anything that tells who reported, in which conversation, or in which words
/// the reporter was answered.
/// </summary>
/// <param name="Decision">A warning or a suspension.</param>
/// <param name="Reason">What for.</param>
/// <param name="DecidedAt">When.</param>
/// <param name="AppealUntil">Last moment for an appeal.</param>
public sealed record AppealView(ReportDecision Decision, ReportReason Reason, DateTimeOffset DecidedAt, DateTimeOffset AppealUntil)
{
    public DateTimeOffset? SuspendedUntil { get; init; }

    public bool MayAppeal { get; init; }

    /// <summary>The person's own words.</summary>
    public string? Text { get; init; }

    public DateTimeOffset? AppealedAt { get; init; }

    public bool? Granted { get; init; }

    public string? Answer { get; init; }

    internal static AppealView Of(Report report, DateTimeOffset now) => new(report.Decision!.Value, report.Reason, report.DecidedAt!.Value, report.AppealUntil!.Value)
    {
        SuspendedUntil = report.SuspendedUntil,
        MayAppeal = report.MayAppeal(now),
        Text = report.AppealText,
        AppealedAt = report.AppealedAt,
        Granted = report.Granted,
        Answer = report.AppealAnswer,
    };
}
