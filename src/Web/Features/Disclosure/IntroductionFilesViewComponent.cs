using Microsoft.AspNetCore.Mvc;
using SetagayaPort.Core.Disclosure;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Disclosure;

/// <summary>The files on the page of an introduction: what is open, to whom, and who opened it.</summary>
public sealed class IntroductionFilesViewComponent(DisclosureReader reader) : ViewComponent
{
    /// <param name="introduction">Which one.</param>
    /// <param name="cleared">Whether the candidate knows the name.</param>
    /// <param name="owner">Whether the reader stands on the business's side or looks on.</param>
    public async Task<IViewComponentResult> InvokeAsync(Guid introduction, bool cleared, bool owner) =>
        View(new Shown(introduction, cleared, owner, await reader.OfIntroductionAsync(HttpContext.User.ToCaller(), introduction, HttpContext.RequestAborted) ?? []));

    /// <summary>What the section shows.</summary>
    public sealed record Shown(Guid Introduction, bool Cleared, bool Owner, IReadOnlyList<FileView> Files);
}
