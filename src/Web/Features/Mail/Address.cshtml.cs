using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using SetagayaPort.Core;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Core.Mail;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Mail;

/// <summary>Where a person mends an address that mails do not reach, or changes it. Changing it asks for the password once more (ASVS 7.5.1).</summary>
[Authorize]
[EnableRateLimiting(RateLimits.Sign)]
public sealed class AddressModel(MailAddresses addresses, SignInManager<Account> signIn) : PageModel
{
    private static readonly Error WrongPassword = Error.Invalid("current", "password.wrong", new("いまのパスワードが違います。", "The present password is wrong."));

    public Account Account { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync() => await LoadAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAgainAsync(CancellationToken cancel)
    {
        var done = await addresses.TryAgainAsync(User.ToCaller(), cancel);
        if (!done.Ok)
            return NotFound();
        Flash.Say(TempData, T("もう一度、メールを送りました。届いたか、確かめてください。", "We have sent a mail once more. Please see whether it has arrived."));
        return LocalRedirect(Paths.MailAddress);
    }

    public async Task<IActionResult> OnPostAsync(string? email, string? current, CancellationToken cancel)
    {
        if (!await LoadAsync())
            return NotFound();
        var proof = await signIn.CheckPasswordSignInAsync(Account, current ?? "", lockoutOnFailure: true);
        var changed = proof.Succeeded ? await addresses.ChangeAsync(User.ToCaller(), email, cancel) : WrongPassword;
        if (!changed.Ok)
        {
            ModelState.Add(changed.Error);
            Response.StatusCode = Problems.Status(changed.Error.Kind);
            return Page();
        }

        if (changed.Value && await signIn.UserManager.FindByIdAsync(Account.Id.ToString()) is { } renewed)
            await signIn.RefreshSignInAsync(renewed);
        Flash.Say(TempData, changed.Value
            ? T("メールアドレスを変えました。", "Your mail address is changed.")
            : T("新しいアドレスに確認のメールを送りました。メールのリンクを開いて、ボタンを押してください。", "We have sent a mail to the new address. Open its link and press the button."));
        return LocalRedirect(Paths.MailAddress);
    }

    private async Task<bool> LoadAsync()
    {
        if (await signIn.UserManager.FindByIdAsync(User.ToCaller().Id.ToString()) is not { } account)
            return false;
        Account = account;
        return true;
    }
}
