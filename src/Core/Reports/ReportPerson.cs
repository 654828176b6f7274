namespace SetagayaPort.Core.Reports;

/// <summary>Somebody a report speaks of.</summary>
public sealed record ReportPerson(Guid Id, string DisplayName);
