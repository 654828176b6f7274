using SetagayaPort.Core.Notifications.Push;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Notifications.Devices;

/// <summary>By what a browser knows which of its person's devices it is. It opens nothing: whoever takes a device away must be signed in as its person.</summary>
internal static class DeviceCookie
{
    private const string Name = "port-device";

    private static readonly TimeSpan Life = TimeSpan.FromDays(365);

    public static Guid? Read(HttpContext context) => Guid.TryParse(context.Request.Cookies[NameOf(context)], out var id) ? id : null;

    public static void Write(HttpContext context, Guid device) => context.Response.Cookies.Append(NameOf(context), device.ToString(), Options(context, Life));

    /// <summary>At the end of a session: whoever comes next on this device is not told what was meant for the one before.</summary>
    public static async Task ForgetAsync(HttpContext context, PushDevices devices)
    {
        if (Read(context) is not { } device)
            return;
        if (context.User.ToCaller() is { IsGuest: false } caller)
            await devices.RemoveAsync(caller, device);
        context.Response.Cookies.Delete(NameOf(context), Options(context, null));
    }

    private static string NameOf(HttpContext context) => IsDevelopment(context) ? Name : "__Host-" + Name;

    private static CookieOptions Options(HttpContext context, TimeSpan? life) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = !IsDevelopment(context) || context.Request.IsHttps,
        Path = "/",
        MaxAge = life,
        IsEssential = true,
    };

    private static bool IsDevelopment(HttpContext context) => context.RequestServices.GetRequiredService<IHostEnvironment>().IsDevelopment();
}
