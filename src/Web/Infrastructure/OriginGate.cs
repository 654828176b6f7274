namespace SetagayaPort.Web.Infrastructure;

/// <summary>A browser on a foreign page may open a WebSocket with the site's cookie, and CORS does not stop it: the hub checks the Origin itself.</summary>
internal sealed class OriginGate(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments("/hubs") || context.Request.Headers.Origin.ToString() is not { Length: > 0 } origin
            || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && string.Equals(from.Authority, context.Request.Host.Value, StringComparison.OrdinalIgnoreCase)))
        {
            return next(context);
        }

        return Results.Problem(statusCode: StatusCodes.Status403Forbidden).ExecuteAsync(context);
    }
}
