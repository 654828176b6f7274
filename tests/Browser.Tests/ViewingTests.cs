using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using SetagayaPort.Testing;

namespace SetagayaPort.Browser.Tests;

/// <summary>The story of the shops market: premises that nobody is shown, a quiet answer to a wish, a viewing, and the address for one person.</summary>
[Collection(Site.Name)]
public sealed class ViewingTests(Site site)
{
    private const string Address = "世田谷区経堂0-77-7 はなみずきビル1階";

    [Fact]
    public Task Hidden_premises_are_viewed_by_one_person() => site.PlayAsync("viewing", async scene =>
    {
        var (owner, baker) = (await site.App.JoinAsync("はなみずき"), await site.App.JoinAsync("こむぎ"));
        await owner.PublishAsync(TestData.Listing("shops.premises").With("visibility", "private").With("details.confidential", new JsonObject { ["address"] = Address }));
        var wish = await baker.PublishAsync(TestData.Listing("shops.wish"));
        var (host, visitor) = (await scene.EnterAsync("owner"), await scene.EnterAsync("baker", Scene.Phone, script: false));
        await host.SignInAsync(owner.Email, ApiPerson.Password);
        await visitor.SignInAsync(baker.Email, ApiPerson.Password);

        await host.GoAsync($"/listings/{wish}");
        await host.WriteAsync("ひとこと", "うちの一階はいかがですか。");
        await host.PressAsync("この希望に、こっそり答える");
        await host.HeadingAsync("相手のお返事を待っています");
        var introduction = (await owner.GetAsync("introductions")).Is(HttpStatusCode.OK).Json[0]!["id"]!.GetValue<string>();

        await visitor.GoAsync($"/introductions/{introduction}");
        await visitor.PressAsync("はい、話してみます");
        await visitor.HeadingAsync("二人の「はい」がそろいました");
        await visitor.WriteAsync("候補1の日にち", DateTimeOffset.UtcNow.AddDays(4).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await visitor.Page.Locator("#ask-clock1").FillAsync("10:30");
        await visitor.WriteAsync("見たいところ", "厨房の広さを見たいです。");
        await visitor.PressAsync("この日時で申し込む");
        await Visitor.SeesAsync(visitor.Page.GetByText("お返事を待っています", new() { Exact = true }).First);

        await host.GoAsync($"/introductions/{introduction}");
        await Visitor.SeesAsync(host.Page.GetByText("厨房の広さを見たいです。"));
        await host.TickAsync("この方に住所を伝えます");
        await host.PressAsync("この日時に決める");
        await Visitor.SeesAsync(host.Page.GetByText("日時が決まりました", new() { Exact = true }).First);

        await visitor.GoAsync($"/introductions/{introduction}");
        await Visitor.SeesAsync(visitor.Page.GetByText(Address));
        await visitor.UnfoldAsync("内見を取りやめる");
        await visitor.TickAsync("取りやめます");
        await visitor.PressAsync("取りやめる");
        await Visitor.SeesAsync(visitor.Page.GetByText("取りやめになりました").First);
        Assert.DoesNotContain(Address, await visitor.Page.ContentAsync(), StringComparison.Ordinal);
    });
}
