using System.Globalization;
using System.Net;
using SetagayaPort.Core;
using SetagayaPort.Testing;
using SetagayaPort.Web.Tests.Infrastructure;

namespace SetagayaPort.Web.Tests.ShopRecords;

/// <summary>The whole way on the pages, without script.</summary>
[Collection(nameof(SouthTown))]
public sealed class ShopPageTests(PortApp app)
{
    [Fact]
    public async Task An_owner_writes_makes_a_face_plans_agrees_and_deletes_on_the_pages()
    {
        using var visitor = await SiteVisitor.SignInAsync(app, await app.JoinAsync());
        Assert.Contains("まだ、店の記録がありません", await visitor.ReadAsync("/my-shops"), StringComparison.Ordinal);
        var (refused, _, text) = await visitor.PostAsync("/my-shops/new", "/my-shops/new", ("rent", "高い"), ("about", "菓子の店です。"));
        Assert.Equal(HttpStatusCode.BadRequest, refused);
        Assert.Contains("店の名前を書いてください", text, StringComparison.Ordinal);
        Assert.Contains("菓子の店です。", text, StringComparison.Ordinal);

        var (_, shop, _) = await visitor.PostAsync("/my-shops/new", "/my-shops/new", ("name", "月夜堂"), ("area", "kitazawa"), ("rent", "１８５,０００円"), ("premises", "leased"));
        var (_, draft, _) = await visitor.PostAsync(shop!, $"{shop}?handler=make", ("kind", "shops.premises"));
        Assert.Contains("edit?step=1", draft, StringComparison.Ordinal);
        await visitor.PostAsync($"{shop}/edit", $"{shop}/edit", ("name", "月夜堂"), ("area", "kitazawa"), ("rent", "190000"), ("premises", "leased"), ("version", "1"));
        var changed = await visitor.ReadAsync(shop!);
        Assert.Contains("185,000円", changed, StringComparison.Ordinal);
        Assert.Contains("190,000円", changed, StringComparison.Ordinal);
        var listing = draft!.Split('/')[2];
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.PostAsync(shop!, $"{shop}?handler=apply", ("listing", listing), ("version", "2"), ("listingVersion", "1"))).Status);
        Assert.DoesNotContain("元の記録が変わりました", await visitor.ReadAsync(shop!), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.PostAsync($"{shop}/closing", $"{shop}/closing", ("closingOn", ""), ("version", "2"))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.PostAsync($"{shop}/closing", $"{shop}/closing", ("closingOn", Day(300)), ("version", "2"))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.PostAsync($"{shop}/closing", $"{shop}/closing?handler=step", ("step", "tellStaff"), ("text", "x"))).Status);
        var version = Core.ShopRecords.ShopTexts.Step(Core.ShopRecords.ClosingStepKind.TellStaff, app.Clock.TownToday().AddDays(300), "ja").Version;
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.PostAsync($"{shop}/closing", $"{shop}/closing?handler=step", ("step", "tellStaff"), ("text", version), ("sure", "true"))).Status);
        Assert.Contains("話すと決めた内容", await visitor.ReadAsync($"{shop}/closing"), StringComparison.Ordinal);

        Assert.Equal("/my-shops", (await visitor.PostAsync($"{shop}/delete", $"{shop}/delete")).Location);
        Assert.DoesNotContain("月夜堂", await visitor.OpenAsync(shop!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_way_there_leads_from_the_start_of_an_owner_and_from_the_door_to_succession()
    {
        var (owner, other) = (await app.JoinAsync("店主", "owner"), await app.JoinAsync());

        Assert.Contains("href=\"/my-shops\"", (await owner.OpenAsync("/home")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/my-shops\"", (await other.OpenAsync("/home")).Text, StringComparison.Ordinal);
        Assert.Contains("href=\"/my-shops\"", (await other.OpenAsync("/listings/new?market=succession&side=business")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/my-shops\"", (await other.OpenAsync("/listings/new?market=shops&side=wish")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_business_with_premises_stands_apart_among_the_matches_of_a_wish()
    {
        var (owner, seeker) = (await app.JoinAsync(), await app.JoinAsync());
        var business = await owner.PublishAsync(TestData.Listing("succession.business").With("area", "setagaya").With("title", "菓子店を店ごと").With("details.premisesIncluded", true));
        var wish = await seeker.PublishAsync(TestData.Listing("shops.wish"));
        await Soon.HoldsAsync("the wish meets the business", Deadline.Patient, async () =>
            (await seeker.GetAsync($"listings/{wish}/matches?limit=100")).Text.Contains(business.ToString(), StringComparison.Ordinal));

        var page = (await seeker.OpenAsync($"/listings/{wish}/matches?show=100")).Is(HttpStatusCode.OK).Text;

        Assert.True(page.IndexOf("ほかの市場で見つかったもの", StringComparison.Ordinal) is > 0 and var heading && page.IndexOf($"href=\"/listings/{business}\"", StringComparison.Ordinal) > heading);
    }

    private string Day(int fromToday) => app.Clock.TownToday().AddDays(fromToday).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
