using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SetagayaPort.Core;
using SetagayaPort.Core.Assistance;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Assistance;

/// <summary>One person whom coordinators act for: consent, listings, what was done.</summary>
[Authorize(Policy = AccessSetup.CoordinatorPolicy)]
public sealed class ShowModel(AssistanceReader reader, AssistanceConsent consent) : PageModel
{
    private static readonly Error NotSure = Error.Invalid("sure", "required", new("内容を確かめて、印をつけてください。", "Please read it and tick the box."));

    public AssistedView Person { get; private set; } = null!;

    /// <summary>Whether the reader may act for the person now.</summary>
    public bool Acts => Person.State == AssistedState.Assisted && User.ToCaller().IsCoordinator;

    public bool Refused { get; private set; }

    public string? Way { get; private set; }

    public DateOnly? On { get; private set; }

    public string? Note { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await LoadAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostWithdrawAsync(Guid id, string? way, DateOnly? on, string? note, bool sure, CancellationToken cancel)
    {
        (Way, On, Note) = (way, on, note);
        var result = sure ? await consent.WithdrawForAsync(User.ToCaller(), id, new SaidForm("", way, on, note).ToWord(), cancel) : NotSure;
        if (result.Ok)
        {
            Flash.Say(TempData, T("取りやめを記録しました。掲載と紹介を終え、連絡先を消しました。", "Recorded. Listings and introductions have ended, and the contact is deleted."));
            return LocalRedirect(Paths.AssistedPerson(id));
        }

        if (!await LoadAsync(id, cancel))
            return NotFound();
        Refused = true;
        this.Refuse(result.Error, "withdraw");
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (await reader.FindAsync(User.ToCaller(), id, cancel) is not { } found)
            return false;
        Person = found;
        return true;
    }
}
