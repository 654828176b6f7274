using Microsoft.AspNetCore.Antiforgery;

namespace SetagayaPort.Web.Infrastructure;

/// <summary>
/// A write to the API with the site's cookie needs the page's antiforgery token as a header: a foreign page can send the
/// cookie, but not read the token. Bearer calls carry no ambient credentials and need none.
/// </summary>
internal sealed class CookieGate(RequestDelegate next, IAntiforgery antiforgery)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        var guarded = request.Path.StartsWithSegments("/api")
            && !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method))
            && !AccessSetup.HasBearer(request)
            && context.User.Identity?.IsAuthenticated == true;
        if (guarded && !await antiforgery.IsRequestValidAsync(context))
        {
            await Results.Problem(
                title: T("画面を開き直して、もう一度お試しください。", "Please reload the page and try again."),
                statusCode: StatusCodes.Status403Forbidden,
                extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["code"] = "csrf" }).ExecuteAsync(context);
            return;
        }

        await next(context);
    }
}
