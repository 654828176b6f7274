using Microsoft.AspNetCore.Mvc;
using SetagayaPort.Core.Questions;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Questions;

/// <summary>The newest questions on a listing's own page; nothing where its kind takes none.</summary>
public sealed class QuestionsViewComponent(QuestionReader reader) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(Guid listing) =>
        await reader.ReadAsync(UserClaimsPrincipal.ToCaller(), listing, 1, HttpContext.RequestAborted) is { } page
            ? View("/Features/Questions/_Questions.cshtml", new QuestionSection(page))
            : Content("");
}
