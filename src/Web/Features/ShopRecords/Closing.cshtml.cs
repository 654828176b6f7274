using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SetagayaPort.Core;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.ShopRecords;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.ShopRecords;

/// <summary>The plan of a closing; its owners act, coordinators who were let in read.</summary>
[Authorize]
public sealed class ClosingModel(ClosingReader reader, ClosingService service) : PageModel
{
    private static readonly Error NoDay = Error.Invalid("closingOn", "date.format", new("日付を選んでください。例：2027年3月31日", "Choose a date, such as 31 March 2027."));

    public ClosingView Plan { get; private set; } = null!;

    /// <summary>A day that was refused.</summary>
    public string? Typed { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await LoadAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, string? closingOn, int? version, CancellationToken cancel)
    {
        Typed = closingOn;
        if (!DateOnly.TryParseExact(closingOn, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return await AnswerAsync(id, NoDay, null, "", cancel);
        var planned = await service.PlanAsync(User.ToCaller(), id, day, version, cancel);
        return await AnswerAsync(id, planned.Error, null, T("予定を立てました。だれにも知らされていません。", "The plan is made. Nobody has been told."), cancel);
    }

    public async Task<IActionResult> OnPostGiveUpAsync(Guid id, int? version, CancellationToken cancel) =>
        await AnswerAsync(id, (await service.PlanAsync(User.ToCaller(), id, null, version, cancel)).Error, null,
            T("閉める予定をやめました。済んだ準備の記録は残っています。", "The closing is given up. What was done is still recorded."), cancel);

    public async Task<IActionResult> OnPostStepAsync(Guid id, string? step, string? text, bool sure, CancellationToken cancel)
    {
        if (!Words<ClosingStepKind>.TryParse(step, out var kind))
            return BadRequest();
        var done = await service.DoAsync(User.ToCaller(), id, kind, sure ? text : null, Language, cancel);
        return await AnswerAsync(id, done.Error, step, T("書きとめました。", "It is recorded."), cancel);
    }

    public async Task<IActionResult> OnPostFacesAsync(Guid id, Guid[] listings, CancellationToken cancel)
    {
        var closed = await service.CloseFacesAsync(User.ToCaller(), id, listings, cancel);
        return await AnswerAsync(id, closed.Error, null, closed.Ok ? T($"{closed.Value}件の掲載を終えました。", $"Closed: {closed.Value}.") : "", cancel);
    }

    private async Task<IActionResult> AnswerAsync(Guid id, Error? error, string? form, string said, CancellationToken cancel)
    {
        if (error is null)
        {
            Flash.Say(TempData, said);
            return LocalRedirect(Paths.Closing(id));
        }

        if (error.Kind == ErrorKind.NotFound || !await LoadAsync(id, cancel))
            return NotFound();
        this.Refuse(error, form);
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (await reader.FindAsync(User.ToCaller(), id, Language, cancel) is not { } plan)
            return false;
        Plan = plan;
        return true;
    }
}
