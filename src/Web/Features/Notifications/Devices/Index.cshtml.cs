using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using SetagayaPort.Core;
using SetagayaPort.Core.Notifications.Push;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Notifications.Devices;

/// <summary>On which devices a person is told of notices. Only the browser itself can be asked for its permission, so this alone needs script.</summary>
[Authorize]
[EnableRateLimiting(RateLimits.Search)]
public sealed class IndexModel(PushDevices devices, PushKeys keys) : PageModel
{
    public IReadOnlyList<PushDevice> Devices { get; private set; } = [];

    /// <summary>The one that this page is shown on; null while it is not told.</summary>
    public Guid? Here { get; private set; }

    /// <summary>What a browser subscribes with.</summary>
    public string PublicKey { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Devices = await devices.OfAsync(User.ToCaller(), cancel);
        Here = DeviceCookie.Read(HttpContext) is { } id && Devices.Any(x => x.Id == id) ? id : null;
        PublicKey = await keys.PublicAsync(cancel);
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid id, CancellationToken cancel) =>
        Said(await devices.RemoveAsync(User.ToCaller(), id, cancel), T("この端末には、もうお知らせしません。", "That device is not told any more."));

    public async Task<IActionResult> OnPostTestAsync(Guid id, CancellationToken cancel) =>
        Said(await devices.TryAsync(User.ToCaller(), id, cancel), T("ためしに送りました。端末に出たか、確かめてください。", "A test was sent. Please look at the device."));

    private LocalRedirectResult Said(Result<Guid> done, string sentence)
    {
        if (done.Ok)
            Flash.Say(TempData, sentence);
        else
            Flash.Warn(TempData, done.Error.Message.ToString());
        return LocalRedirect(Paths.Devices);
    }
}
