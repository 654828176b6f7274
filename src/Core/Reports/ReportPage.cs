namespace SetagayaPort.Core.Reports;

/// <summary>One page of a list of reports.</summary>
/// <param name="Items">The entries of this page.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Page">The page, from 1.</param>
/// <param name="Size">Entries a page.</param>
public sealed record ReportPage<T>(IReadOnlyList<T> Items, int Total, int Page, int Size);
