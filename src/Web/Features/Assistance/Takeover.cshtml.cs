using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using SetagayaPort.Core;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Core.Assistance;
using SetagayaPort.Web.Features.Accounts;
using SetagayaPort.Web.Features.Languages;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Assistance;

/// <summary>Where the letter leads: the code, a mail address and a password make the account the person's own.</summary>
[EnableRateLimiting(RateLimits.Sign)]
public sealed class TakeoverModel(TakeoverService service, SignInManager<Account> signIn, RegistrationMail mail) : PageModel
{
    [BindProperty(Name = "code")]
    public string? Code { get; set; }

    [BindProperty(Name = "email")]
    public string? Email { get; set; }

    [BindProperty(Name = "password")]
    public string? Password { get; set; }

    /// <summary>Whether the account is the person's and only waits for its mail address to be confirmed.</summary>
    public bool MailSent { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var result = await service.TakeOverAsync(Code, Email, Password, confirmed: !mail.Needed, cancel);
        if (!result.Ok)
        {
            if (result.Error.Kind == ErrorKind.TooMany)
                Response.Headers.RetryAfter = "3600";
            ModelState.Clear();
            if (result.Error.Fields.Count > 0)
                ModelState.Add(result.Error);
            else
                ModelState.AddModelError(result.Error.Code == "email.taken" ? "email" : "code", result.Error.Message.ToString());
            Response.StatusCode = Problems.Status(result.Error.Kind);
            return Page();
        }

        if (mail.Needed)
        {
            await mail.SendAsync(result.Value);
            MailSent = true;
            return Page();
        }

        await signIn.SignInAsync(result.Value, isPersistent: false);
        LanguageChoice.Remember(HttpContext, result.Value.Locale);
        Flash.Say(TempData, T("引き継ぎました。書かれた内容を、ひとつずつ確かめてください。", "You have taken over. Please check what was written, one by one."));
        return LocalRedirect(Paths.MyAssistance);
    }
}
