using System.Security.Claims;
using SetagayaPort.Core;
using SetagayaPort.Core.Notifications.Push;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Notifications.Devices;

/// <summary>The devices on which the signed-in person is told of notices. Endpoints and keys go in and never out.</summary>
public static class DeviceEndpoints
{
    public static void MapDevices(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/me/devices").RequireAuthorization().RequireRateLimiting(RateLimits.Search).WithTags("notifications");
        group.MapGet("", async (HttpContext context, ClaimsPrincipal user, PushDevices devices, PushKeys keys, CancellationToken cancel) => Results.Ok(new
        {
            publicKey = await keys.PublicAsync(cancel),
            devices = (await devices.OfAsync(user.ToCaller(), cancel)).ConvertAll(x => View(x, context)),
        }));
        group.MapPost("", RegisterAsync);
        group.MapPut("/this", RenewAsync);
        group.MapDelete("/{id:guid}", async (Guid id, ClaimsPrincipal user, PushDevices devices, CancellationToken cancel) =>
            (await devices.RemoveAsync(user.ToCaller(), id, cancel)).ToHttp(_ => Results.NoContent()));
        group.MapPost("/{id:guid}/test", async (Guid id, ClaimsPrincipal user, PushDevices devices, CancellationToken cancel) =>
            (await devices.TryAsync(user.ToCaller(), id, cancel)).ToHttp(x => Results.Ok(new { id = x })));
    }

    private static async Task<IResult> RegisterAsync(PushSubscription body, HttpContext context, ClaimsPrincipal user, PushDevices devices, CancellationToken cancel)
    {
        var label = DeviceLabel.Of(context.Request.Headers.UserAgent);
        return Kept(await devices.RegisterAsync(user.ToCaller(), body, label, cancel), context, x => Results.Created($"/api/v1/me/devices/{x.Id}", View(x, context)));
    }

    /// <summary>The browser that the cookie names; a browser without it, or whose person has signed out, is none.</summary>
    private static async Task<IResult> RenewAsync(PushSubscription body, HttpContext context, ClaimsPrincipal user, PushDevices devices, CancellationToken cancel)
    {
        Result<PushDevice> renewed = DeviceCookie.Read(context) is { } id ? await devices.RenewAsync(user.ToCaller(), id, body, cancel) : Error.NotFound;
        return Kept(renewed, context, x => Results.Ok(View(x, context)));
    }

    private static IResult Kept(Result<PushDevice> device, HttpContext context, Func<PushDevice, IResult> answer)
    {
        if (device.Ok)
            DeviceCookie.Write(context, device.Value.Id);
        return device.ToHttp(answer);
    }

    private static object View(PushDevice x, HttpContext context) => new { x.Id, x.Label, x.CreatedAt, x.LastSuccessAt, current = DeviceCookie.Read(context) == x.Id };
}
