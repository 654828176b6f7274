using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SetagayaPort.Core;
using SetagayaPort.Core.Agents;
using SetagayaPort.Core.Data;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Agents;

/// <summary>A licensed agent's cases: what is asked, and what they are in charge of.</summary>
[Authorize]
public sealed class IndexModel(AgentService service, AgentReader reader, ReferenceData reference) : PageModel
{
    public IReadOnlyList<AgentTask> Tasks { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Tasks = await reader.MineAsync(User.ToCaller(), cancel);

    public async Task<IActionResult> OnPostAcceptAsync(Guid assignment, CancellationToken cancel) =>
        Answer(await service.AnswerAsync(User.ToCaller(), assignment, accept: true, cancel), T("担当になりました。紹介を見られます。", "You are in charge and may read the introduction."));

    public async Task<IActionResult> OnPostDeclineAsync(Guid assignment, CancellationToken cancel) =>
        Answer(await service.AnswerAsync(User.ToCaller(), assignment, accept: false, cancel), T("引き受けないとお伝えしました。", "Your answer is passed on."));

    public async Task<IActionResult> OnPostRemoveAsync(Guid assignment, CancellationToken cancel) =>
        Answer(await service.RemoveAsync(User.ToCaller(), assignment, cancel), T("担当を外れました。", "You are no longer in charge."));

    public string Area(AgentTask task) => task.Area is { } area ? reference.Label("areas", area) : T("世田谷区", "Setagaya");

    private IActionResult Answer(Result<AgentAssignment> result, string said)
    {
        if (!result.Ok && result.Error.Kind != ErrorKind.Conflict)
            return StatusCode(Problems.Status(result.Error.Kind));
        if (result.Ok)
            Flash.Say(TempData, said);
        else
            Flash.Warn(TempData, result.Error.Message.ToString());
        return LocalRedirect("/agents");
    }
}
