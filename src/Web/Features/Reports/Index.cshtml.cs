using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SetagayaPort.Core.Reports;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Reports;

/// <summary>A member's own reports with their answers.</summary>
[Authorize]
public sealed class IndexModel(ReportReader reader) : PageModel
{
    public IReadOnlyList<ReportView> Reports { get; private set; } = [];

    public Pager Pager { get; private set; } = new(1, 1, 0);

    public async Task OnGetAsync([FromQuery(Name = "page")] int? number, CancellationToken cancel)
    {
        var found = await reader.MineAsync(User.ToCaller(), number ?? 1, cancel);
        (Reports, Pager) = (found.Items, new Pager(found.Page, found.Size, found.Total));
    }
}
