using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using SetagayaPort.Core.Notifications;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Notifications;

/// <summary>
/// Stops the mails of notices in one press, without a sign-in. Opening it changes nothing: mail scanners open links too. Mail programs post here
/// by themselves when their reader presses "unsubscribe" (RFC 8058), so that there is no antiforgery token; the token of the address is the proof.
/// </summary>
[IgnoreAntiforgeryToken]
[EnableRateLimiting(RateLimits.Search)]
public sealed class StopModel(MailStops stops) : PageModel
{
    public bool Known { get; private set; }

    public bool Stopped { get; private set; }

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancel) => Show(await stops.FindAsync(token, cancel));

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancel)
    {
        var account = await stops.StopAsync(token, cancel);
        Stopped = account is not null;
        return Show(account);
    }

    private PageResult Show(Guid? account)
    {
        Known = account is not null;
        if (!Known)
            Response.StatusCode = StatusCodes.Status404NotFound;
        // The address is a key: no other site may learn it from a link.
        Response.Headers["Referrer-Policy"] = "no-referrer";
        return Page();
    }
}
