using System.Globalization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

[assembly: HostingStartup(typeof(SetagayaPort.Bench.Live.ClockShift))]

namespace SetagayaPort.Bench.Live;

/// <summary>
/// Sets the clock of a node wrong. The runtime's startup hook brings this program into the node's process and the host's own
/// hosting startup calls it, so that the site knows nothing of it.
/// </summary>
internal sealed class ClockShift : IHostingStartup
{
    private const string Setting = "BENCH_CLOCK_SHIFT";

    /// <summary>What a node's process must be told.</summary>
    public static IReadOnlyDictionary<string, string> By(TimeSpan shift) => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["DOTNET_STARTUP_HOOKS"] = typeof(ClockShift).Assembly.Location,
        ["ASPNETCORE_HOSTINGSTARTUPASSEMBLIES"] = typeof(ClockShift).Assembly.GetName().Name!,
        [Setting] = shift.ToString("c", CultureInfo.InvariantCulture),
    };

    public void Configure(IWebHostBuilder builder)
    {
        if (Environment.GetEnvironmentVariable(Setting) is { } shift)
            builder.ConfigureServices(services => services.AddSingleton<TimeProvider>(new WrongClock(TimeSpan.Parse(shift, CultureInfo.InvariantCulture))));
    }

    private sealed class WrongClock(TimeSpan shift) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + shift;
    }
}
