using Microsoft.AspNetCore.Mvc;
using SetagayaPort.Core.Markets.Succession.Stories;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Markets.Succession;

/// <summary>The way from a business to its story, where it is told openly.</summary>
public sealed class StoryViewComponent(StoryReader reader) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(Guid listing) =>
        await reader.ShownAsync(UserClaimsPrincipal.ToCaller(), listing, HttpContext.RequestAborted) is { } story
            ? View("/Features/Markets/Succession/_StoryLink.cshtml", story)
            : Content("");
}
