using Microsoft.AspNetCore.Diagnostics;

namespace SetagayaPort.Web.Infrastructure;

/// <summary>Answers of the API that no endpoint wrote: a body that is no JSON, an unknown route, a defect.</summary>
internal sealed class UnexpectedErrors(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        // The request's own path has given way to that of the error page by now.
        var path = context.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? "";
        if (!new PathString(path).StartsWithSegments("/api"))
            return false;

        var bad = exception as BadHttpRequestException;
        context.Response.StatusCode = bad?.StatusCode ?? StatusCodes.Status500InternalServerError;
        return await problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = context, Exception = exception });
    }

    /// <summary>Gives every problem its stable code and a sentence in the caller's language.</summary>
    public static void Customize(ProblemDetailsContext context)
    {
        if (context.ProblemDetails.Extensions.ContainsKey("code"))
            return;

        var (code, title) = (context.ProblemDetails.Status ?? context.HttpContext.Response.StatusCode) switch
        {
            400 => ("request.invalid", T("送られた内容が読めませんでした。", "The request could not be read.")),
            401 => ("auth.required", T("ログインしてください。", "Please sign in.")),
            403 => ("forbidden", T("この操作はできません。", "You are not allowed to do this.")),
            404 => ("notFound", T("見つかりませんでした。", "It was not found.")),
            405 => ("method.notAllowed", T("この方法では受け付けていません。", "This method is not supported here.")),
            413 => ("request.tooLarge", T("送られた内容が大きすぎます。", "The request is too large.")),
            415 => ("request.mediaType", T("JSONで送ってください。", "Send JSON.")),
            429 => ("tooMany", T("回数が多すぎます。少し待ってから、もう一度お試しください。", "Too many requests. Please wait a moment and try again.")),
            _ => ("unexpected", T("うまくいきませんでした。時間をおいて、もう一度お試しください。", "Something went wrong. Please try again later.")),
        };
        context.ProblemDetails.Title = title;
        context.ProblemDetails.Extensions["code"] = code;
    }
}
