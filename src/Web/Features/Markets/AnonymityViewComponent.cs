using Microsoft.AspNetCore.Mvc;
using SetagayaPort.Core.Markets.NoName;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Markets;

/// <summary>How easily a listing without a name could be found out, for those who manage it.</summary>
public sealed class AnonymityViewComponent(AnonymityMeter meter) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(Guid listing) =>
        await meter.OfAsync(HttpContext.User.ToCaller(), listing, HttpContext.RequestAborted) is { } anonymity ? View((listing, anonymity)) : Content("");
}
