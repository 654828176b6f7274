using System.Globalization;
using System.Threading.RateLimiting;

namespace SetagayaPort.Web.Infrastructure;

/// <summary>Rate limits by name (ASVS 2.4.1): a 429 with Retry-After.</summary>
public static class RateLimits
{
    /// <summary>Registrations and sign-ins, per address.</summary>
    public const string Sign = "sign";

    /// <summary>Searches and suggestions, per person or address.</summary>
    public const string Search = "search";

    public static IServiceCollection AddRateLimits(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var signs = configuration.GetValue("RateLimits:SignsPerMinute", environment.IsDevelopment() ? 60 : 15);
        var searches = configuration.GetValue("RateLimits:SearchesPerMinute", 600);
        return services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = (context, _) =>
            {
                var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var retry) ? retry : TimeSpan.FromSeconds(10);
                context.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
            options.AddPolicy(Sign, context => IsRead(context.Request)
                ? RateLimitPartition.GetNoLimiter("")
                : Window("sign:" + Address(context), signs));
            options.AddPolicy(Search, context => Window("search:" + (context.User.ToCaller() is { IsGuest: false } caller ? caller.Id.ToString() : Address(context)), searches));
        });
    }

    /// <summary>Opening a form is no try at signing in.</summary>
    private static bool IsRead(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    private static string Address(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";

    private static RateLimitPartition<string> Window(string key, int perMinute) =>
        RateLimitPartition.GetSlidingWindowLimiter(key, _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = perMinute,
            Window = TimeSpan.FromMinutes(1),
            SegmentsPerWindow = 6,
            QueueLimit = 0,
        });
}
