using Microsoft.AspNetCore.Mvc;
using SetagayaPort.Core.Projects;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Projects;

/// <summary>The newest updates of a project on its listing's page; nothing for other listings, or where there is nothing to say.</summary>
public sealed class UpdatesViewComponent(UpdateReader reader) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(Guid listing) =>
        await reader.ReadAsync(UserClaimsPrincipal.ToCaller(), listing, 1, HttpContext.RequestAborted) is { } page && (page.Leads || page.Total > 0)
            ? View("/Features/Projects/_Updates.cshtml", new UpdateSection(page))
            : Content("");
}
