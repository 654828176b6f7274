using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace SetagayaPort.Browser.Tests;

/// <summary>The people of one test, each in a browser session of their own.</summary>
public sealed partial class Scene(IBrowser browser, Uri address) : IAsyncDisposable
{
    public const int Desktop = 1280;
    public const int Phone = 390;

    /// <summary>How long a browser waits for what must come: two cold starts may share two cores.</summary>
    public const float Patience = 30_000;

    private readonly List<Visitor> visitors = [];

    /// <param name="name">Names their picture.</param>
    /// <param name="width">Of the window.</param>
    /// <param name="script">False for a browser with JavaScript switched off.</param>
    /// <param name="session">Of somebody who has signed in before.</param>
    /// <param name="at">Where they find the site, when it is not its own address.</param>
    public async Task<Visitor> EnterAsync(string name, int width = Desktop, bool script = true, string? session = null, Uri? at = null)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = (at ?? address).ToString(),
            Locale = "ja-JP",
            TimezoneId = "Asia/Tokyo",
            JavaScriptEnabled = script,
            StorageState = session,
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new() { Width = width, Height = width == Phone ? 844 : 900 },
        });
        context.SetDefaultTimeout(Patience);
        var visitor = new Visitor($"{name}-{width}", await context.NewPageAsync(), at ?? address);
        lock (visitors)
            visitors.Add(visitor);
        return visitor;
    }

    /// <summary>Another tab of the same browser.</summary>
    public async Task<Visitor> OpenTabAsync(Visitor beside, string name)
    {
        var visitor = new Visitor($"{name}-tab", await beside.Page.Context.NewPageAsync(), address);
        lock (visitors)
            visitors.Add(visitor);
        return visitor;
    }

    public void AssertCalm() => Assert.All(visitors, x => x.AssertCalm());

    /// <summary>Puts pictures into TestResults, beside the test project.</summary>
    public async Task KeepPicturesAsync(string name)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "TestResults");
        foreach (var visitor in visitors)
        {
            var file = Unfit().Replace($"{name}-{visitor.Name}", "_");
            try
            {
                await visitor.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, file + ".png"), FullPage = true });
            }
            catch (Exception problem) when (problem is PlaywrightException or TimeoutException)
            {
                // The failure of the test itself tells more than a picture that could not be taken.
                await Console.Error.WriteLineAsync($"No picture of {file}: {problem.Message}");
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var visitor in visitors)
            await visitor.Page.Context.DisposeAsync();
    }

    [GeneratedRegex(@"[^\w\-]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Unfit();
}
