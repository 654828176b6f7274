using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Reports;

/// <summary>What a coordinator decided about a report.</summary>
public enum ReportDecision
{
    [Label("対応はしない", "No action")] NoAction,
    [Label("注意する", "A warning")] Warning,

    /// <summary>Kept out for a number of days; never without an end.</summary>
    [Label("利用を一時とめる", "A suspension")] Suspension,
}
