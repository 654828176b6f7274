using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace SetagayaPort.Browser.Tests;

/// <summary>A person at a browser, who reads labels and presses buttons.</summary>
public sealed class Visitor
{
    private readonly List<string> borne = [];
    private readonly List<string> complaints = [];
    private readonly List<string> strangers = [];

    internal Visitor(string name, IPage page, Uri address)
    {
        (Name, Page) = (name, page);
        page.Console += (_, message) => Complain(message.Type == "error", $"{message.Text} ({message.Location})");
        page.PageError += (_, error) => Complain(true, error);
        page.Context.Request += (_, request) => Watch(request.Url, address);
        page.WebSocket += (_, socket) => Watch(socket.Url, address);
    }

    public string Name { get; }

    public IPage Page { get; }

    /// <summary>A status that is meant to come: the browser's complaint about it is passed over.</summary>
    public int Awaited { get; set; }

    /// <summary>What the console may say because of what the test does to the site.</summary>
    public void Bears(params string[] words) => borne.AddRange(words);

    /// <summary>Nothing stood in the console, and nothing was asked of another host.</summary>
    public void AssertCalm()
    {
        lock (complaints)
            Assert.True(complaints.Count == 0, $"{Name}: {string.Join("\n", complaints)}");
        lock (strangers)
            Assert.True(strangers.Count == 0, $"{Name} left the host: {string.Join("\n", strangers)}");
    }

    public async Task GoAsync(string path)
    {
        var response = await Page.GotoAsync(path);
        Assert.Equal(Awaited == 0 ? 200 : Awaited, response!.Status);
    }

    public async Task RegisterAsync(string email, string password, string name, string role)
    {
        await GoAsync("/register");
        await WriteAsync("メールアドレス", email);
        await WriteAsync("パスワード", password);
        await WriteAsync("お名前", name);
        await PickAsync("あてはまるもの", role);
        await PressAsync("登録");
        await ArrivesAsync("/home$");
    }

    public async Task SignInAsync(string email, string password)
    {
        await GoAsync("/login");
        await WriteAsync("メールアドレス", email);
        await WriteAsync("パスワード", password);
        await PressAsync("ログイン");
        await ArrivesAsync("/home$");
    }

    /// <summary>Waits for a page whose address ends so, whole. It asks the page itself: under load, the browser's word that it has loaded can be missed.</summary>
    /// <param name="address">A regular expression.</param>
    public async Task ArrivesAsync(string address)
    {
        await Assertions.Expect(Page).ToHaveURLAsync(Pattern(address), new() { Timeout = Scene.Patience });
        await Page.WaitForFunctionAsync("() => document.readyState === 'complete'");
    }

    public async Task SignOutAsync()
    {
        await Page.Locator("button.me").ClickAsync();
        await PressAsync("ログアウト");
        await SeesAsync(Page.GetByRole(AriaRole.Link, new() { Name = "ログイン", Exact = true }).First);
    }

    /// <summary>Fills the field whose label begins so.</summary>
    public Task WriteAsync(string label, string text) => Main.GetByLabel(Begins(label)).FillAsync(text);

    public Task SelectAsync(string label, string option) => Main.GetByLabel(Begins(label)).SelectOptionAsync(new SelectOptionValue { Label = option });

    /// <summary>Takes an option of a group.</summary>
    public Task PickAsync(string group, string option) =>
        Main.GetByRole(AriaRole.Group, new() { NameRegex = Begins(group) }).GetByText(option, new() { Exact = true }).ClickAsync();

    public Task TickAsync(string label) => Main.GetByText(label, new() { Exact = true }).ClickAsync();

    public Task PressAsync(string button) => Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    public Task FollowAsync(string link) => Main.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();

    public Task UnfoldAsync(string summary) => Main.Locator("summary").GetByText(summary, new() { Exact = true }).ClickAsync();

    public Task HeadingAsync(string text) => SeesAsync(Page.GetByRole(AriaRole.Heading, new() { Level = 1, NameRegex = Pattern(Regex.Escape(text)) }));

    public static Task SeesAsync(ILocator what) => Assertions.Expect(what).ToBeVisibleAsync(new() { Timeout = Scene.Patience });

    /// <summary>What has signed in, for other windows.</summary>
    public Task<string> SessionAsync() => Page.Context.StorageStateAsync();

    private ILocator Main => Page.GetByRole(AriaRole.Main);

    /// <summary>For labels that say more after their first words, such as 必須.</summary>
    public static Regex Begins(string text) => Pattern("^" + Regex.Escape(text));

    private static Regex Pattern(string pattern) => new(pattern, RegexOptions.None, TimeSpan.FromSeconds(1));

    private void Complain(bool loud, string complaint)
    {
        // A page whose person has just signed out may still knock at the hub: it is rightly refused.
        if (complaint.Contains("/hubs/port", StringComparison.Ordinal) && (complaint.Contains("401", StringComparison.Ordinal) || complaint.Contains("Authentication failed", StringComparison.Ordinal)))
            return;
        if (borne.Exists(x => complaint.Contains(x, StringComparison.Ordinal)))
            return;
        if (!loud || (Awaited != 0 && complaint.Contains($"status of {Awaited}", StringComparison.Ordinal)))
            return;
        lock (complaints)
            complaints.Add(complaint);
    }

    private void Watch(string url, Uri address)
    {
        var uri = new Uri(url);
        if (uri.Scheme is "data" or "blob" || uri.Authority == address.Authority)
            return;
        lock (strangers)
            strangers.Add(url);
    }
}
