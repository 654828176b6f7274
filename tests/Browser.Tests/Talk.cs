using Microsoft.Playwright;

namespace SetagayaPort.Browser.Tests;

/// <summary>A conversation that stands open in a person's browser.</summary>
internal sealed class Talk
{
    private static readonly LocatorAssertionsToHaveTextOptions Live = new() { Timeout = Scene.Patience };
    private readonly IPage page;

    private Talk(IPage page) => this.page = page;

    public Guid Id => Guid.Parse(new Uri(page.Url).Segments[^1]);

    /// <summary>Opens the only conversation from the inbox.</summary>
    public static async Task<Talk> OpenAsync(Visitor visitor)
    {
        await visitor.GoAsync("/messages");
        await visitor.Page.Locator("[data-inbox] a").ClickAsync();
        await visitor.ArrivesAsync("/messages/[^/]+-[^/]+$");
        var talk = new Talk(visitor.Page);
        await talk.page.EvaluateAsync("() => { window.stays = true; }");
        return talk;
    }

    public async Task<string> PartnerAsync() => await page.Locator("#t-h").InnerTextAsync();

    public async Task SendAsync(string text)
    {
        await Box.FillAsync(text);
        await page.GetByRole(AriaRole.Button, new() { Name = "送る", Exact = true }).ClickAsync();
        await Assertions.Expect(Box).ToHaveValueAsync("");
    }

    public async Task SendByKeysAsync(string text)
    {
        await Box.FillAsync(text);
        await Box.PressAsync("Control+Enter");
        await Assertions.Expect(Box).ToHaveValueAsync("");
    }

    /// <summary>These messages, and no others, in this order.</summary>
    public Task ReadsAsync(IReadOnlyList<string> messages) => Assertions.Expect(page.Locator("[data-log] [data-slot=body]")).ToHaveTextAsync(messages, Live);

    /// <summary>The message stands there and has not reached the server.</summary>
    public Task WaitsAsync(string message) => Assertions.Expect(page.Locator("[data-log] [data-pending]")).ToContainTextAsync(message, new() { Timeout = Scene.Patience });

    /// <summary>All that was written has reached the server.</summary>
    public Task SettlesAsync() => Assertions.Expect(page.Locator("[data-log] [data-pending]")).ToHaveCountAsync(0, new() { Timeout = Scene.Patience });

    /// <summary>It is still the page that was opened: nothing was loaded again.</summary>
    public async Task StaysAsync() => Assert.True(await page.EvaluateAsync<bool>("() => window.stays === true"));

    private ILocator Box => page.GetByRole(AriaRole.Textbox, new() { Name = "メッセージ", Exact = true });
}
