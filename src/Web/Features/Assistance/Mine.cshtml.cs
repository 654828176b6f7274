using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SetagayaPort.Core;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Core.Assistance;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Assistance;

/// <summary>What a coordinator entered and did for the person: to read, keep, delete; and the consent, to confirm or withdraw.</summary>
[Authorize]
public sealed class MineModel(AssistanceReader reader, AssistanceConsent consent, SignInManager<Account> signIn) : PageModel
{
    private static readonly Error NotSure = Error.Invalid("sure", "required", new("内容を確かめて、印をつけてください。", "Please read it and tick the box."));

    public AssistedView View { get; private set; } = null!;

    public bool Refused { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostKeepAsync(Guid listing, CancellationToken cancel) =>
        await AnswerAsync(await consent.ConfirmListingAsync(User.ToCaller(), listing, cancel), T("残すことにしました。", "You keep it."), cancel);

    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken cancel) =>
        await AnswerAsync(await consent.ConfirmAsync(User.ToCaller(), cancel), T("ありがとうございました。これからは、ご自分で使えます。", "Thank you. From now on it is all yours."), cancel);

    public async Task<IActionResult> OnPostWithdrawAsync(bool sure, CancellationToken cancel)
    {
        var result = sure ? await consent.WithdrawAsync(User.ToCaller(), cancel) : NotSure;
        if (!result.Ok)
        {
            Refused = true;
            return await AnswerAsync(result, "", cancel);
        }

        await signIn.SignOutAsync();
        Flash.Say(TempData, T("同意を取りやめました。掲載と紹介を終え、あなたの情報を消しました。", "Your consent is withdrawn. Listings and introductions have ended, and what we held on you is deleted."));
        return LocalRedirect(Paths.Home);
    }

    private async Task<IActionResult> AnswerAsync<TDone>(Result<TDone> result, string said, CancellationToken cancel)
    {
        if (result.Ok)
        {
            Flash.Say(TempData, said);
            return LocalRedirect(Paths.MyAssistance);
        }

        if (!await LoadAsync(cancel))
            return NotFound();
        this.Refuse(result.Error, "withdraw");
        return Page();
    }

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        var caller = User.ToCaller();
        if (await reader.FindAsync(caller, caller.Id, cancel) is not { } found)
            return false;
        View = found;
        return true;
    }
}
