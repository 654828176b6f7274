using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Accounts;

/// <summary>The page behind the link of the registration mail. Opening it changes nothing: mail scanners open links too.</summary>
[EnableRateLimiting(RateLimits.Sign)]
public sealed class ConfirmModel(RegistrationMail mail) : PageModel
{
    [BindProperty(Name = "account", SupportsGet = true)]
    public Guid Account { get; set; }

    [BindProperty(Name = "token", SupportsGet = true)]
    public string? Token { get; set; }

    public bool Refused { get; private set; }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await mail.ConfirmAsync(Account, Token))
        {
            Flash.Say(TempData, T("確認できました。ログインしてください。", "Your address is confirmed. Please sign in."));
            return LocalRedirect(Paths.Login);
        }

        Refused = true;
        return Page();
    }
}
