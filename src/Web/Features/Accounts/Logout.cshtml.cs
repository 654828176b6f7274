using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Core.Notifications.Push;
using SetagayaPort.Web.Features.Notifications.Devices;
using SetagayaPort.Web.Features.Shared;

namespace SetagayaPort.Web.Features.Accounts;

/// <summary>Ends the session. Only by a form: a link must not sign anybody out.</summary>
public sealed class LogoutModel(SignInManager<Account> signIn, PushDevices devices) : PageModel
{
    public IActionResult OnGet() => LocalRedirect(User.Identity?.IsAuthenticated == true ? Paths.Account : Paths.Login);

    public async Task<IActionResult> OnPostAsync()
    {
        await DeviceCookie.ForgetAsync(HttpContext, devices);
        await signIn.SignOutAsync();
        Flash.Say(TempData, T("ログアウトしました。", "You are signed out."));
        return LocalRedirect(Paths.Home);
    }
}
