using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SetagayaPort.Core;
using SetagayaPort.Core.Projects;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Projects;

/// <summary>All updates of a project, and where the forms of its section go.</summary>
public sealed class UpdatesModel(UpdateReader reader, UpdateService updates) : PageModel
{
    public UpdateSection Section { get; private set; } = null!;

    /// <summary>The update that its author is asked about before it is deleted.</summary>
    public UpdatePage.Item? Deleting { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, [FromQuery(Name = "page")] int? number, Guid? delete, CancellationToken cancel)
    {
        var shown = await ShowAsync(id, number ?? 1, null, null, cancel);
        if (delete is not null && Section is { Page.Leads: true })
            Deleting = Section.Page.Items.FirstOrDefault(x => x.Id == delete);
        return shown;
    }

    public async Task<IActionResult> OnPostPostAsync(Guid id, string? text, CancellationToken cancel) =>
        await AnswerAsync(id, "post", text, (await updates.PostAsync(User.ToCaller(), id, text, cancel)).Error,
            T("近況を載せました。応援してくれている方にお知らせしました。", "Your news is posted. Your supporters are told."), cancel);

    public async Task<IActionResult> OnPostEditAsync(Guid id, Guid update, string? text, int? version, CancellationToken cancel) =>
        await AnswerAsync(id, $"edit.{update}", text, (await updates.RewriteAsync(User.ToCaller(), id, update, text, version, cancel)).Error, T("近況を書きなおしました。", "Saved."), cancel);

    public async Task<IActionResult> OnPostDeleteAsync(Guid id, Guid update, CancellationToken cancel) =>
        await AnswerAsync(id, $"delete.{update}", null, (await updates.DeleteAsync(User.ToCaller(), id, update, cancel)).Error, T("近況を消しました。", "It is deleted."), cancel);

    private async Task<IActionResult> AnswerAsync(Guid id, string form, string? typed, Error? error, string said, CancellationToken cancel)
    {
        if (User.ToCaller().IsGuest)
            return Challenge();
        if (error is null)
        {
            Flash.Say(TempData, said);
            return LocalRedirect(Paths.Updates(id));
        }

        if (error.Kind == ErrorKind.NotFound)
            return NotFound();
        this.Refuse(error, form);
        return await ShowAsync(id, 1, form, typed, cancel);
    }

    private async Task<IActionResult> ShowAsync(Guid id, int number, string? refused, string? typed, CancellationToken cancel)
    {
        if (await reader.ReadAsync(User.ToCaller(), id, number, cancel) is not { } page)
            return NotFound();
        Section = new UpdateSection(page, Whole: true, refused, typed);
        return Page();
    }
}
