using Microsoft.Playwright;

namespace SetagayaPort.Browser.Tests;

/// <summary>The browser of the machine. None is downloaded: the tests use what the system's packages brought.</summary>
internal static class Chromium
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium"];

    private static readonly string[] Quiet =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        // The map is drawn by WebGL; a machine without a graphics card draws it in software.
        "--enable-unsafe-swiftshader",
    ];

    /// <summary>PORT_CHROMIUM names another place.</summary>
    /// <exception cref="InvalidOperationException">There is no browser; says how to install one.</exception>
    public static string Path()
    {
        var given = Environment.GetEnvironmentVariable("PORT_CHROMIUM");
        string?[] places = string.IsNullOrEmpty(given) ? Places : [given];
        return places.FirstOrDefault(File.Exists) ?? throw new InvalidOperationException(
            $"No Chromium at {string.Join(", ", places)}. Install it (Debian, Ubuntu: apt-get install chromium fonts-noto-cjk) or name it by PORT_CHROMIUM.");
    }

    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) =>
        playwright.Chromium.LaunchAsync(new() { ExecutablePath = Path(), Args = Quiet });
}
