using System.Net;
using SetagayaPort.Testing;

namespace SetagayaPort.Browser.Tests;

/// <summary>The same way through the other markets' pages: a listing, its matches, the introduction, the conversation.</summary>
[Collection(Site.Name)]
public sealed class OtherMarketsTests(Site site)
{
    public static IEnumerable<object[]> Markets =>
        TestData.Markets.Where(x => !x.One.StartsWith("succession", StringComparison.Ordinal)).Select(x => new object[] { x.One, x.Other });

    [Theory]
    [MemberData(nameof(Markets))]
    public Task Listing_matches_and_conversation_open(string one, string other) => site.PlayAsync($"market-{one}", async scene =>
    {
        var (a, b) = (await site.App.JoinAsync("けやき"), await site.App.JoinAsync("さくら"));
        var (offer, wish) = (await a.PublishAsync(TestData.Listing(one)), await b.PublishAsync(TestData.Listing(other)));
        var title = TestData.Listing(other)["title"]!.GetValue<string>();
        await Soon.HoldsAsync("the two are matched", TimeSpan.FromSeconds(10), async () => (await a.GetAsync($"listings/{offer}/matches")).Text.Contains(wish.ToString(), StringComparison.Ordinal));
        var introduction = (await b.ProposeAsync(wish, offer, "春からご一緒できればと思います。")).Is(HttpStatusCode.Created).Id;

        var visitor = await scene.EnterAsync("a");
        await visitor.SignInAsync(a.Email, ApiPerson.Password);
        await visitor.GoAsync($"/listings/{wish}");
        await visitor.HeadingAsync(title);
        await visitor.GoAsync($"/listings/{offer}/matches");
        await Visitor.SeesAsync(visitor.Page.Locator($"article.match a[href='/listings/{wish}']").GetByText(title));
        await visitor.GoAsync($"/introductions/{introduction}");
        await Visitor.SeesAsync(visitor.Page.GetByText("春からご一緒できればと思います。").First);
        await visitor.PressAsync("はい、話してみます");
        var talk = await Talk.OpenAsync(visitor);
        await talk.SendAsync("よろしくお願いします。");
        await talk.ReadsAsync(["よろしくお願いします。"]);
    });
}
