using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using SetagayaPort.Core.Markets;
using SetagayaPort.Web.Features.Languages;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Shared;

/// <summary>Language bar, brand and navigation, for guests and for signed-in people.</summary>
public sealed class HeaderViewComponent(MarketCatalog catalog, HeaderCounts counts) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync() => View(Describe(await counts.OfAsync(HttpContext)));

    private SiteHeader Describe(HeaderCounts.Counts unread)
    {
        // On an error page the address that failed is the one to come back to.
        var failed = HttpContext.Features.Get<IStatusCodeReExecuteFeature>();
        var path = failed?.OriginalPath ?? Request.Path.Value ?? "/";
        return new SiteHeader
        {
            Markets = catalog.All,
            Caller = UserClaimsPrincipal.ToCaller(),
            Name = UserClaimsPrincipal.FindFirst(CallerClaims.DisplayName)?.Value,
            Unread = unread,
            Path = path,
            Back = HttpMethods.IsGet(Request.Method) ? path + (failed?.OriginalQueryString ?? Request.QueryString.Value) : path,
            Market = ViewData["Market"] as string,
            Easy = ViewData["Easy"] is true,
            OfferEnglish = !English && !Request.Cookies.ContainsKey(LanguageChoice.Cookie) && LanguageChoice.Accepted(Request) == "en",
        };
    }
}
