using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SetagayaPort.Core;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Projects;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Projects;

/// <summary>What came of a project, for everybody who could read it; its owner writes it here.</summary>
public sealed class OutcomeModel(OutcomeReader reader, OutcomeService outcomes) : PageModel
{
    public OutcomeView Project { get; private set; } = null!;

    /// <summary>What stands in the form: what was typed, or what is kept.</summary>
    public string? Text { get; private set; }

    public string? Participants { get; private set; }

    /// <summary>Whether the form was refused, so that it stands open again.</summary>
    public bool Refused { get; private set; }

    /// <summary>Whether search engines and guests see it.</summary>
    public bool IsOpen => Project is { Outcome: not null, Listing.Visibility: Visibility.Public };

    public string Canonical => $"{Request.Scheme}://{Request.Host}{Paths.Outcome(Project.Listing.Id)}";

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => ShowAsync(id, cancel);

    public async Task<IActionResult> OnPostAsync(Guid id, string? text, string? participants, CancellationToken cancel)
    {
        var written = await outcomes.WriteAsync(User.ToCaller(), id, text, Number(participants), cancel);
        return await AnswerAsync(id, written.Error, T("結果を載せました。応援してくれた方にお知らせしました。", "The outcome is shown. Your supporters are told."), Paths.Outcome(id), text, participants, cancel);
    }

    public async Task<IActionResult> OnPostDeleteAsync(Guid id, CancellationToken cancel) =>
        await AnswerAsync(id, (await outcomes.DeleteAsync(User.ToCaller(), id, cancel)).Error, T("結果のページを消しました。", "The outcome is deleted."), Paths.Listing(id), null, null, cancel);

    /// <summary>A number as people type it; one that cannot be read is out of range.</summary>
    private static int? Number(string? typed) =>
        string.IsNullOrWhiteSpace(typed) ? null
        : int.TryParse(typed.Normalize(NormalizationForm.FormKC).Trim().TrimEnd('人'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    private async Task<IActionResult> AnswerAsync(Guid id, Error? error, string said, string next, string? text, string? participants, CancellationToken cancel)
    {
        if (User.ToCaller().IsGuest)
            return Challenge();
        if (error is null)
        {
            Flash.Say(TempData, said);
            return LocalRedirect(next);
        }

        if (error.Kind == ErrorKind.NotFound)
            return NotFound();
        this.Refuse(error);
        (Refused, Text, Participants) = (true, text, participants);
        return await ShowAsync(id, cancel);
    }

    private async Task<IActionResult> ShowAsync(Guid id, CancellationToken cancel)
    {
        if (await reader.ReadAsync(User.ToCaller(), id, cancel) is not { } project)
            return NotFound();
        Project = project;
        if (!Refused)
            (Text, Participants) = (project.Outcome?.Text, project.Outcome?.Participants?.ToString(CultureInfo.InvariantCulture));
        return Page();
    }
}
