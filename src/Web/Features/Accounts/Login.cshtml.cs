using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Reports;
using SetagayaPort.Web.Features.Languages;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;
using SignInResult = Microsoft.AspNetCore.Identity.SignInResult;

namespace SetagayaPort.Web.Features.Accounts;

/// <summary>Signs a person in with the site's cookie.</summary>
[EnableRateLimiting(RateLimits.Sign)]
public sealed class LoginModel(SignInManager<Account> signIn, UserManager<Account> users, ReportAppeals appeals, TimeProvider time) : PageModel
{
    [BindProperty(Name = "email")]
    public string? Email { get; set; }

    [BindProperty(Name = "password")]
    public string? Password { get; set; }

    [BindProperty(Name = "stay")]
    public bool Stay { get; set; }

    /// <summary>The page that asked for the sign-in.</summary>
    [BindProperty(Name = "back", SupportsGet = true)]
    public string? Back { get; set; }

    /// <summary>Where a suspended person, who has given the right password, reads why and appeals.</summary>
    public string? Appeal { get; private set; }

    /// <summary>Where to go on; the address comes from outside, so only within this site.</summary>
    public string Onward => Url.IsLocalUrl(Back) ? Back : Paths.Me;

    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? LocalRedirect(Onward) : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        var account = await users.FindByNameAsync(Email?.Trim() ?? "");
        var result = account is null ? SignInResult.Failed : await signIn.CheckPasswordSignInAsync(account, Password ?? "", lockoutOnFailure: true);
        if (result.IsLockedOut)
        {
            Response.Headers.RetryAfter = "300";
            return Refuse(StatusCodes.Status429TooManyRequests, T("間違いが続いたため、5分ほどお待ちください。", "Too many wrong tries. Please wait about five minutes."));
        }

        if (result.IsNotAllowed)
            return Refuse(StatusCodes.Status403Forbidden, T("メールアドレスの確認がまだです。お送りしたメールのリンクを開いてください。", "Your mail address is not confirmed yet. Open the link in the mail we sent."));
        if (!result.Succeeded || account is null)
            return Refuse(StatusCodes.Status401Unauthorized, T("メールアドレスかパスワードが違います。", "The mail address or the password is wrong."));
        if (account.SuspendedUntil is { } until && account.IsSuspended(time.GetUtcNow()))
        {
            Appeal = await appeals.PageOfAsync(account.Id);
            return Refuse(StatusCodes.Status403Forbidden, T(
                $"このアカウントは、{Dates.Moment(until)}まで、お休みになっています。お困りのときは、運営の窓口へご連絡ください。",
                $"This account is suspended until {Dates.Moment(until)}. Please contact the operator if you need help."));
        }

        await signIn.SignInAsync(account, Stay);
        if (!Request.Cookies.ContainsKey(LanguageChoice.Cookie))
            LanguageChoice.Remember(HttpContext, account.Locale);
        return LocalRedirect(Onward);
    }

    private PageResult Refuse(int status, string sentence)
    {
        Response.StatusCode = status;
        ModelState.AddModelError("", sentence);
        return Page();
    }
}
