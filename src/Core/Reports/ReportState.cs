using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Reports;

/// <summary>Where a report stands.</summary>
public enum ReportState
{
    [Label("確かめています", "Being looked into")] Open,
    [Label("お返事しました", "Answered")] Decided,

    /// <summary>The reported person objects, and another coordinator has to look again.</summary>
    [Label("見直しています", "Being reviewed")] Appealed,
    [Label("見直しが終わりました", "Reviewed")] Reviewed,
}
