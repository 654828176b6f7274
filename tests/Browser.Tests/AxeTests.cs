using Microsoft.Playwright;

namespace SetagayaPort.Browser.Tests;

/// <summary>The main pages for everybody: WCAG 2.0 to 2.2 A and AA as far as axe can tell, nothing beyond the edge of a phone, a silent console.</summary>
[Collection(DemoSite.Name)]
public sealed class AxeTests(DemoSite site)
{
    /// <summary>Who looks at which page. A page of one thing is reached by the first link to it: where, and the link.</summary>
    public static TheoryData<string?, string, string?> Pages => new()
    {
        { null, "/markets/shops", null },
        { null, "/search", null },
        { null, "/search?q=%E3%83%91%E3%83%B3&near=%E7%B5%8C%E5%A0%82&lang=en", null },
        { null, "/search/map", null },
        { null, "/search/map?lang=en", null },
        { "seeker", "/saved-searches/new?search=q%3D%E3%83%91%E3%83%B3&lang=en", null },
        { "successor", "/markets/succession?side=business", "h3 a[href^='/listings/']" },
        { null, "/login", null },
        { null, "/about", null },
        { null, "/easy", null },
        { null, "/rules", null },
        { null, "/projects", null },
        { null, "/stories", "h2 a[href^='/stories/']" },
        { "owner", "/my-shops", "a[href^='/my-shops/']:not([href$='/new'])" },
        { "seeker", "/home", null },
        { "seeker", "/listings/new", null },
        { "owner", "/matches", "a[href$='/matches']" },
        { "seeker", "/messages", "[data-inbox] a" },
        { "entrepreneur", "/notifications", null },
        { "landlord", "/account", null },
        { "seeker", "/reports", null },
        { "coordinator", "/desk", null },
        { "coordinator", "/desk/reports", null },
        { "coordinator", "/desk/events", "h2 a[href^='/desk/events/']" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public Task Page_IsFitForEverybody(string? person, string path, string? link) =>
        CheckAsync(person, async visitor =>
        {
            await visitor.GoAsync(path);
            if (link is null)
                return;
            var href = await visitor.Page.GetByRole(AriaRole.Main).Locator(link).First.GetAttributeAsync("href");
            await visitor.GoAsync(href!);
        }, $"axe-{path}{(link is null ? "" : "-one")}");

    [Fact]
    public Task PageThatIsNotThere_IsFitForEverybody() => CheckAsync(null, async visitor =>
    {
        visitor.Awaited = 404;
        await visitor.GoAsync("/listings/00000000-0000-7000-8000-000000000000");
    }, "axe-404");

    private async Task CheckAsync(string? person, Func<Visitor, Task> go, string name)
    {
        var session = await site.SessionAsync(person);
        await site.PlayAsync(name, async scene =>
        {
            var visitor = await scene.EnterAsync(person ?? "guest", Scene.Phone, session: session);
            await go(visitor);
            await AssertFitAsync(visitor);
            await visitor.Page.SetViewportSizeAsync(Scene.Desktop, 900);
            await AssertFitAsync(visitor);
        });
    }

    private static async Task AssertFitAsync(Visitor visitor)
    {
        var (seen, shown) = (await WidthAsync(visitor, "scrollWidth"), await WidthAsync(visitor, "clientWidth"));
        Assert.True(seen <= shown, $"{visitor.Name} {visitor.Page.Url} is {seen} px wide in {shown} px.");

        await Axe.AssertCleanAsync(visitor.Page);
    }

    private static Task<int> WidthAsync(Visitor visitor, string which) => visitor.Page.EvaluateAsync<int>($"() => document.documentElement.{which}");
}
