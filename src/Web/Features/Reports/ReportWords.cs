using SetagayaPort.Core.Reports;

namespace SetagayaPort.Web.Features.Reports;

/// <summary>How the pages speak of a report.</summary>
public static class ReportWords
{
    /// <summary>The kind of mark that a state has.</summary>
    public static string Kind(ReportState state) => state switch
    {
        ReportState.Open => "wait",
        ReportState.Appealed => "warn",
        _ => "ok",
    };

    /// <summary>What was done, for the reporter; for how long somebody is kept out is between them and the operator.</summary>
    public static string Done(ReportDecision decision) => decision switch
    {
        ReportDecision.NoAction => T("確かめましたが、対応はしませんでした。", "We looked into it and took no action."),
        ReportDecision.Warning => T("相手の方に注意しました。", "The other side was warned."),
        _ => T("相手の方の利用を、一時とめました。", "The other side is suspended for a while."),
    };
}
