using Microsoft.Playwright;
using SetagayaPort.Testing;

namespace SetagayaPort.Browser.Tests;

/// <summary>An empty site on a port of its own and one browser to visit it. The stories share it: each brings its own people.</summary>
public class Site : IAsyncLifetime
{
    public const string Name = "empty town";

    private IPlaywright? playwright;
    private IBrowser? browser;

    public PortApp App { get; } = new();

    public virtual async Task InitializeAsync()
    {
        // First, so that a machine without a browser is told so at once.
        playwright = await Playwright.CreateAsync();
        browser = await Chromium.LaunchAsync(playwright);
        await App.InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        await ((IAsyncLifetime)App).DisposeAsync();
    }

    /// <summary>
    /// Lets people visit the site. At the end no page may have complained and no request may have left the host;
    /// when anything fails, what each of them saw is kept as a picture.
    /// </summary>
    /// <param name="name">Of the pictures.</param>
    /// <param name="play">What they do.</param>
    public async Task PlayAsync(string name, Func<Scene, Task> play)
    {
        await using var scene = new Scene(browser!, App.Address);
        try
        {
            await play(scene);
            scene.AssertCalm();
        }
        catch
        {
            await scene.KeepPicturesAsync(name);
            throw;
        }
    }
}

[CollectionDefinition(Site.Name)]
public sealed class EmptyTownTests : ICollectionFixture<Site>;
