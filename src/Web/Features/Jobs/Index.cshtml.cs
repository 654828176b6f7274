using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Jobs;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Jobs;

/// <summary>What the workers do: recurring jobs, what waits, and what was given up, to be tried again or dropped.</summary>
[Authorize(Policy = AccessSetup.AdministratorPolicy)]
public sealed class IndexModel(JobDesk desk, PortDbContext db) : PageModel
{
    private const int Size = 30;

    public IReadOnlyList<JobRun> Runs { get; private set; } = [];

    public IReadOnlyList<OutboxCount> Counts { get; private set; } = [];

    public IReadOnlyList<OutboxMessage> Dead { get; private set; } = [];

    public Pager Pager { get; private set; } = new(1, Size, 0);

    public async Task OnGetAsync([FromQuery(Name = "page")] int? number, CancellationToken cancel)
    {
        Pager = new Pager(Math.Max(1, number ?? 1), Size, await db.Set<OutboxMessage>().CountAsync(x => x.DeadAt != null, cancel));
        (Runs, Counts, Dead) = (await desk.RunsAsync(cancel), await desk.CountsAsync(cancel), await desk.DeadAsync((Pager.Page - 1) * Size, Size, cancel));
    }

    public async Task<IActionResult> OnPostRetryAsync(long id, CancellationToken cancel) =>
        Done(await desk.RetryAsync(User.ToCaller(), id, cancel), T("もう一度やってみます。", "It is being tried again."));

    public async Task<IActionResult> OnPostDropAsync(long id, CancellationToken cancel) =>
        Done(await desk.DropAsync(User.ToCaller(), id, cancel), T("取りやめました。", "It is dropped."));

    private LocalRedirectResult Done(Result<long> result, string sentence)
    {
        Flash.Say(TempData, result.Ok ? sentence : T("もうここにはありません。", "It is no longer here."));
        return LocalRedirect(Paths.Jobs);
    }
}
