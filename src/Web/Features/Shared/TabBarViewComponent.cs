using Microsoft.AspNetCore.Mvc;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Shared;

/// <summary>The five places of a member at the bottom of a phone. Guests and coordinators do without.</summary>
public sealed class TabBarViewComponent(HeaderCounts counts) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        var caller = UserClaimsPrincipal.ToCaller();
        return caller.IsGuest || caller.IsCoordinator || caller.IsAdministrator
            ? Content("")
            : View(new SiteHeader
            {
                Markets = [],
                Caller = caller,
                Path = Request.Path.Value ?? "/",
                Back = "/",
                Unread = await counts.OfAsync(HttpContext),
            });
    }
}
