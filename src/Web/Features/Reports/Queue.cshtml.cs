using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Reports;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Reports;

/// <summary>The coordinators' queue of reports, the oldest first.</summary>
[Authorize(Policy = AccessSetup.CoordinatorPolicy)]
public sealed class QueueModel(ReportReader reader) : PageModel
{
    public ReportState State { get; private set; }

    public IReadOnlyDictionary<ReportState, int> Counts { get; private set; } = new Dictionary<ReportState, int>();

    public IReadOnlyList<ReportLine> Lines { get; private set; } = [];

    public Pager Pager { get; private set; } = new(1, 1, 0);

    public async Task OnGetAsync(string? state, [FromQuery(Name = "page")] int? number, CancellationToken cancel)
    {
        State = Words<ReportState>.TryParse(state, out var word) ? word : ReportState.Open;
        Counts = await reader.CountsAsync(User.ToCaller(), cancel);
        var found = await reader.QueueAsync(User.ToCaller(), State, number ?? 1, cancel);
        (Lines, Pager) = (found.Items, new Pager(found.Page, found.Size, found.Total));
    }

    /// <summary>A state as those who decide call it.</summary>
    public static string Name(ReportState state) => state switch
    {
        ReportState.Open => T("確かめる", "To look into"),
        ReportState.Decided => T("答えた", "Answered"),
        ReportState.Appealed => T("異議を見直す", "Appeals to review"),
        _ => T("見直した", "Reviewed"),
    };
}
