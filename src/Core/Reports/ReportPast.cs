namespace SetagayaPort.Core.Reports;

/// <summary>What else there is about a person: other reports, and the warnings and suspensions that came of them and still hold.</summary>
public sealed record ReportPast(int Reports, int Warnings, int Suspensions);
