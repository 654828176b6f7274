using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SetagayaPort.Core;
using SetagayaPort.Core.Agents;
using SetagayaPort.Core.Data;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Agents;

/// <summary>The agent of one introduction: naming one, the owner's consent, ending it. A refused form is shown again here.</summary>
[Authorize]
public sealed class IntroductionModel(PortDbContext db, AgentService service, AgentReader reader) : PageModel
{
    public AgentScene Scene { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => ShowAsync(id, null, cancel);

    public async Task<IActionResult> OnPostAssignAsync(Guid id, Guid accountId, string? licence, CancellationToken cancel) =>
        await AnswerAsync(id, await service.AssignAsync(User.ToCaller(), id, accountId, licence, cancel),
            T("宅建業者にお願いしました。お返事をお待ちください。", "The agent is asked. Please wait for the answer."), cancel);

    public async Task<IActionResult> OnPostConsentAsync(Guid id, Guid assignment, CancellationToken cancel) =>
        await AnswerAsync(id, await service.ConsentAsync(User.ToCaller(), assignment, cancel),
            T("同意しました。宅建業者のお返事をお待ちください。", "You agreed. Please wait for the agent's answer."), cancel);

    public async Task<IActionResult> OnPostRemoveAsync(Guid id, Guid assignment, bool sure, CancellationToken cancel) =>
        await AnswerAsync(id, sure
            ? await service.RemoveAsync(User.ToCaller(), assignment, cancel)
            : Error.Invalid("sure", "required", new("内容を確かめて、印をつけてください。", "Please read it and tick the box.")),
            T("担当を外しました。この紹介は、もう見えません。", "The agent is no longer in charge, and no longer reads this introduction."), cancel);

    private async Task<IActionResult> AnswerAsync(Guid id, Result<AgentAssignment> result, string said, CancellationToken cancel)
    {
        if (result.Ok)
        {
            Flash.Say(TempData, said);
            return LocalRedirect(Paths.Introduction(id) + "#agent");
        }

        if (result.Error.Kind == ErrorKind.NotFound)
            return NotFound();
        ModelState.Clear();
        ModelState.Add(result.Error, "agent.");
        Response.StatusCode = Problems.Status(result.Error.Kind);
        db.ChangeTracker.Clear();
        return await ShowAsync(id, Request.Form, cancel);
    }

    private async Task<IActionResult> ShowAsync(Guid id, IFormCollection? form, CancellationToken cancel)
    {
        if (await reader.FindAsync(User.ToCaller(), id, cancel) is not { Needed: true } board)
            return NotFound();
        Scene = new AgentScene(board, form);
        return Page();
    }
}
