using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using SetagayaPort.Core.Mail;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Mail;

/// <summary>The page behind the link that confirms a new address. Opening it changes nothing: mail scanners open links too.</summary>
[EnableRateLimiting(RateLimits.Sign)]
public sealed class ConfirmAddressModel(MailAddresses addresses) : PageModel
{
    [BindProperty(Name = "account", SupportsGet = true)]
    public Guid Account { get; set; }

    [BindProperty(Name = "address", SupportsGet = true)]
    public string? Address { get; set; }

    [BindProperty(Name = "token", SupportsGet = true)]
    public string? Token { get; set; }

    public bool Refused { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await addresses.ConfirmAsync(Account, Address, Token, cancel))
        {
            Flash.Say(TempData, T("メールアドレスを変えました。新しいアドレスでログインしてください。", "Your mail address is changed. Please sign in with the new one."));
            return LocalRedirect(Paths.Login);
        }

        Refused = true;
        return Page();
    }
}
