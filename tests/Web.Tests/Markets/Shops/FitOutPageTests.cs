using System.Net;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Testing;
using SetagayaPort.Web.Tests.Infrastructure;

namespace SetagayaPort.Web.Tests.Markets.Shops;

/// <summary>The forms of the consent of three, without script.</summary>
[Collection(nameof(SouthTown))]
public sealed class FitOutPageTests(PortApp app)
{
    private static readonly (string, string)[] Text =
    [
        ("fixtures", "カウンターと棚3つ"), ("fixturesFee", "３００，０００円"), ("restoration", "新しい借り手が引き継ぐ"), ("leasedItems", "なし"),
        ("oldLeaseEnds", "2027-03-31"), ("newLeaseBegins", "2027-04-01"), ("deposit", "所有者が返す"), ("other", ""),
    ];

    [Fact]
    public async Task The_three_go_the_whole_way_on_pages()
    {
        var three = await Three.MetAsync(app);
        using var host = await SiteVisitor.SignInAsync(app, three.Host);
        using var newcomer = await SiteVisitor.SignInAsync(app, three.Newcomer);
        using var third = await SiteVisitor.SignInAsync(app, three.Third);
        Assert.Contains(three.Page, await host.ReadAsync($"/introductions/{three.Meeting.Introduction}"), StringComparison.Ordinal);
        Assert.Contains("まだ始まっていません", await newcomer.ReadAsync(three.Page), StringComparison.Ordinal);

        await PressAsync(host, three, "begin", ("role", "owner"));
        await PressAsync(host, three, "write", [.. Text, ("version", "0")]);
        await PressAsync(host, three, "invite", ("email", three.Third.Email));
        Assert.Contains(three.Page, await third.ReadAsync("/introductions"), StringComparison.Ordinal);
        await PressAsync(third, three, "join");
        await PressAsync(newcomer, three, "join");
        foreach (var person in new[] { host, newcomer, third })
            await PressAsync(person, three, "consent", ("version", "1"), ("sure", "true"));

        var sheet = await third.ReadAsync(three.Page + "/sheet");
        Assert.Contains("300,000円", sheet, StringComparison.Ordinal);
        Assert.Contains(Three.ThirdName, sheet, StringComparison.Ordinal);
        Assert.Contains("世田谷区は当事者ではなく", sheet, StringComparison.Ordinal);
        var read = await host.ReadAsync(three.Page);
        Assert.Contains("三者の同意がそろいました", read, StringComparison.Ordinal);
        foreach (var form in new[] { "write", "withdraw", "remove", "consent", "invite" })
            Assert.DoesNotContain($"handler={form}", read, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_after_a_consent_asks_whether_one_is_sure_and_keeps_what_was_typed()
    {
        var three = await Three.JoinedAsync(app);
        await three.ConsentAsync(three.Third, 1);
        using var host = await SiteVisitor.SignInAsync(app, three.Host);
        Assert.Contains("いまある同意は、すべて取り消されます", await host.ReadAsync(three.Page), StringComparison.Ordinal);
        (string, string)[] changed = [.. Text.Where(x => x.Item1 != "deposit"), ("deposit", "折半にする"), ("version", "1")];

        var (status, _, text) = await host.PostAsync(three.Page, three.Page + "?handler=write", changed);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("折半にする", text, StringComparison.Ordinal);
        Assert.Equal(1, (await three.SeenByAsync(three.Host))["version"]!.GetValue<int>());
        await PressAsync(host, three, "write", [.. changed, ("sure", "true")]);
        Assert.Contains("前の版から変わりました", await host.ReadAsync(three.Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stale_form_keeps_what_was_typed_beside_what_stands_there_now()
    {
        var three = await Three.BegunAsync(app);
        await three.WriteAsync(1, Three.Text(123456));
        using var host = await SiteVisitor.SignInAsync(app, three.Host);

        var (status, _, text) = await host.PostAsync(three.Page, three.Page + "?handler=write", [.. Text, ("version", "1")]);

        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("123,456円", text, StringComparison.Ordinal);
        Assert.Contains("３００，０００円", text, StringComparison.Ordinal);
        Assert.Contains("ほかの方が、先に第2版を書きました", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("consent", "文章を読み、同意するときは、印をつけてください")]
    [InlineData("invite", "招く方のメールアドレスを書いてください")]
    [InlineData("begin", "「所有者」か「いまの借り手」かを選んでください")]
    [InlineData("write", "金額を、数字だけで書いてください")]
    public async Task A_refused_form_says_what_to_mend(string form, string said)
    {
        var three = await Three.BegunAsync(app);
        using var host = await SiteVisitor.SignInAsync(app, three.Host);

        var (status, _, text) = await host.PostAsync(three.Page, three.Page + $"?handler={form}", ("version", "1"), ("fixturesFee", "たくさん"));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(said, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_says_that_the_ward_is_no_party_and_strangers_find_none()
    {
        var three = await Three.BegunAsync(app);
        using var host = await SiteVisitor.SignInAsync(app, three.Host);
        using var stranger = await SiteVisitor.SignInAsync(app, three.Third);
        using var coordinator = await SiteVisitor.SignInAsync(app, await app.JoinAsync("調整役", AccountRoles.Coordinator));

        var read = await host.ReadAsync(three.Page);

        Assert.Contains("世田谷区もコーディネーターも、当事者にはならず、仲介もしません", read, StringComparison.Ordinal);
        Assert.Contains($"/introductions/{three.Meeting.Introduction}#agent", read, StringComparison.Ordinal);
        Assert.Contains("handler=spoken", await coordinator.ReadAsync(three.Page), StringComparison.Ordinal);
        Assert.DoesNotContain("三人の方", await stranger.OpenAsync(three.Page), StringComparison.Ordinal);
        Assert.DoesNotContain("三人の方", await stranger.OpenAsync(three.Page + "/sheet"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_listing_that_is_furnished_says_that_three_must_consent()
    {
        var three = await Three.MetAsync(app);
        using var host = await SiteVisitor.SignInAsync(app, three.Host);

        Assert.Contains("三者の同意がいります", await host.ReadAsync($"/listings/{three.Meeting.Asked}"), StringComparison.Ordinal);
        var form = await host.ReadAsync($"/listings/{three.Meeting.Asked}/edit?step=2") + await host.ReadAsync($"/listings/{three.Meeting.Asked}/edit?step=3");
        Assert.Contains("新しい借り手の三者の同意がいります", form, StringComparison.Ordinal);
    }

    private static async Task PressAsync(SiteVisitor visitor, Three three, string form, params (string, string)[] fields)
    {
        var (status, _, text) = await visitor.PostAsync(three.Page, three.Page + $"?handler={form}", fields);
        Assert.True(status == HttpStatusCode.Redirect, $"{form}: {status} {text}");
    }
}
