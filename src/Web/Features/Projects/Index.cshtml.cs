using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SetagayaPort.Core.Projects;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Projects;

/// <summary>Finished projects and what came of them, the newest first.</summary>
public sealed class IndexModel(OutcomeReader reader) : PageModel
{
    public IReadOnlyList<ProjectOutcome> Items { get; private set; } = [];

    public Pager Pager { get; private set; } = new(1, OutcomeReader.PageSize, 0);

    public async Task OnGetAsync([FromQuery(Name = "page")] int? number, CancellationToken cancel)
    {
        var page = Math.Max(1, number ?? 1);
        (var total, Items) = await reader.ListAsync(User.ToCaller(), page, cancel);
        Pager = new Pager(page, OutcomeReader.PageSize, total);
    }
}
