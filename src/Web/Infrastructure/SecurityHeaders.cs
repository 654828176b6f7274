using Microsoft.Extensions.Options;
using SetagayaPort.Web.Features.Search;

namespace SetagayaPort.Web.Infrastructure;

/// <summary>
/// Response headers of ASVS 5.0 chapter 3.4. Nothing is loaded from elsewhere but the map's base tiles, where they are configured;
/// no script or style stands inside a page, so the content security policy needs no exception. Pages of a signed-in person are kept
/// by no cache.
/// </summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    private const string Permissions = "camera=(), display-capture=(), geolocation=(self), microphone=(), payment=(), usb=()";

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(static state => Write((HttpContext)state), context);
        return next(context);
    }

    private static Task Write(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Permissions-Policy"] = Permissions;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        if (headers.ContentSecurityPolicy.Count == 0)
            headers.ContentSecurityPolicy = Policy(context.Request, Tiles(context));
        if (context.User.Identity?.IsAuthenticated == true && headers.CacheControl.Count == 0)
            headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }

    /// <summary>The host of the base tiles, on a page that shows them; the one thing that ever comes from elsewhere, by configuration alone.</summary>
    private static string Tiles(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<MapTilesAttribute>() is not null
        && context.RequestServices.GetRequiredService<IOptions<MapOptions>>().Value.TileOrigin is { } origin ? " " + origin : "";

    // Some browsers do not take a WebSocket of the same host for 'self', so it is named.
    private static string Policy(HttpRequest request, string tiles) =>
        $"default-src 'self'; connect-src 'self' {(request.IsHttps ? "wss" : "ws")}://{request.Host}{tiles}; img-src 'self' data:{tiles}; object-src 'none'; "
        + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
}
