namespace SetagayaPort.Core.Reports;

/// <summary>A report in the coordinators' queue. Who reported and what was written is told only to who opens it, which is recorded.</summary>
public sealed record ReportLine(Guid Id, ReportState State, ReportReason Reason, DateTimeOffset ReportedAt, string Reported, ReportDecision? Decision, DateTimeOffset? AppealedAt, bool Yours);
