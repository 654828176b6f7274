using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using SetagayaPort.Core;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Web.Features.Languages;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Accounts;

/// <summary>Opens an account and, where no mail must be confirmed first, signs in at once.</summary>
[EnableRateLimiting(RateLimits.Sign)]
public sealed class RegisterModel(AccountService accounts, SignInManager<Account> signIn, RegistrationMail mail) : PageModel
{
    [BindProperty(Name = "email")]
    public string? Email { get; set; }

    [BindProperty(Name = "password")]
    public string? Password { get; set; }

    [BindProperty(Name = "displayName")]
    public string? DisplayName { get; set; }

    [BindProperty(Name = "roles")]
    public string[] Roles { get; set; } = [];

    [BindProperty(Name = "back", SupportsGet = true)]
    public string? Back { get; set; }

    /// <summary>Whether the account is there and only waits for its mail address to be confirmed.</summary>
    public bool MailSent { get; private set; }

    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? LocalRedirect(Paths.Me) : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        var result = await accounts.RegisterAsync(Email, Password, DisplayName, English ? "en" : "ja", confirmed: !mail.Needed);
        if (!result.Ok)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            ModelState.Add(result.Error);
            return Page();
        }

        var account = result.Value;
        if (Roles.Where(AccountRoles.Chosen.Contains).ToArray() is { Length: > 0 } roles)
            await accounts.UpdateProfileAsync(new Caller(account.Id), null, null, roles);
        if (mail.Needed)
        {
            await mail.SendAsync(account);
            MailSent = true;
            return Page();
        }

        await signIn.SignInAsync(account, isPersistent: false);
        LanguageChoice.Remember(HttpContext, account.Locale);
        Flash.Say(TempData, T("登録できました。ようこそ。", "You are registered. Welcome."));
        return LocalRedirect(Url.IsLocalUrl(Back) ? Back : Paths.Me);
    }
}
