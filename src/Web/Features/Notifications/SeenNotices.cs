using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SetagayaPort.Core.Notifications;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Notifications;

/// <summary>Whoever opens the page that a notice leads to has seen what it tells of; nothing that others see changes.</summary>
internal sealed class SeenNotices(Notifier notifier) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var done = await next();
        var request = context.HttpContext.Request;
        if (HttpMethods.IsGet(request.Method) && done is { Exception: null, Result: null or PageResult } && context.HttpContext.User.ToCaller() is { IsGuest: false } caller)
            await notifier.MarkSeenAsync(caller, request.Path + request.QueryString, context.HttpContext.RequestAborted);
    }
}
