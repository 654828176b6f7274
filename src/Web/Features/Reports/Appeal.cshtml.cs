using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using SetagayaPort.Core;
using SetagayaPort.Core.Reports;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Reports;

/// <summary>What was decided about a person, and their one appeal. The token of the address is the proof: who is suspended cannot sign in.</summary>
[EnableRateLimiting(RateLimits.Sign)]
public sealed class AppealModel(ReportAppeals appeals) : PageModel
{
    [BindProperty(Name = "token", SupportsGet = true)]
    public string Token { get; set; } = "";

    [BindProperty(Name = "text")]
    public string? Text { get; set; }

    /// <summary>Null when the link is of no use.</summary>
    public AppealView? View { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var result = await appeals.AppealAsync(Token, Text, cancel);
        if (result.Ok)
        {
            Flash.Say(TempData, T("異議の申し出を受け付けました。", "We have your appeal."));
            return LocalRedirect(ReportLinks.Appeal(Token));
        }

        if (result.Error.Kind != ErrorKind.NotFound)
            this.Refuse(result.Error);
        return await ShowAsync(cancel);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        View = await appeals.FindAsync(Token, cancel);
        if (View is null)
            Response.StatusCode = StatusCodes.Status404NotFound;
        Response.Headers.CacheControl = "no-store";
        return Page();
    }
}
