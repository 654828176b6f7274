using Microsoft.AspNetCore.Mvc;
using SetagayaPort.Core.Projects;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Projects;

/// <summary>How a project can be supported, on its listing's page; nothing for other listings.</summary>
public sealed class SupportsViewComponent(ProjectReader reader) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(Guid listing) =>
        await reader.ReadAsync(UserClaimsPrincipal.ToCaller(), listing, HttpContext.RequestAborted) is { } project
            ? View("/Features/Projects/_Supports.cshtml", new SupportSection(project))
            : Content("");
}
