using System.Net;
using System.Text.Json.Nodes;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Testing;
using SetagayaPort.Web.Tests.Infrastructure;

namespace SetagayaPort.Web.Tests.Introductions;

/// <summary>An owner answers a public wish from premises that are shown to nobody: the wisher learns what the owner agreed to, step by step, and no more.</summary>
[Collection(nameof(NorthTown))]
public sealed class QuietAnswerTests(PortApp app)
{
    private const string Title = "金木犀の角、静かにお貸しします";
    private const string Summary = "山吹色の扉の小さな店です。";

    /// <summary>What only a yes of both opens.</summary>
    private static readonly string[] Details =
    [
        "朝顔の植え込み", "団子屋の跡", "都市瓦斯四号", "動力八十", "近隣商業の端", "夜八時半まで", "風鈴職人", "197531", "上町", "桐の木", "つくばい",
    ];

    /// <summary>What stays with the owner.</summary>
    private static readonly string[] Never = ["経堂0-66-6", "柊 いさお", "35.643217", "139.650987"];

    [Fact]
    public async Task The_wisher_learns_title_and_summary_by_the_answer_the_rest_by_the_yes_and_the_place_never()
    {
        var (owner, wisher) = (await app.JoinAsync("柊の家主"), await app.JoinAsync("ひらく人"));
        var organization = (await owner.PostAsync("organizations", new { name = "ひいらぎ地所", kind = "business", industry = "K", area = "setagaya", about = "" })).Is(HttpStatusCode.Created).Id;
        string[] names = ["柊の家主", "ひいらぎ地所", owner.Email, owner.Id.ToString(), organization.ToString()];
        var place = await owner.PublishAsync(Hidden().With("organizationId", organization.ToString()));
        var wish = await wisher.PublishAsync(TestData.Listing("shops.wish"));

        await ReadsAsync(wisher, place, wish, null, may: [], mayNot: [Title, Summary, place.ToString(), .. Details, .. Never, .. names]);
        (await wisher.GetAsync($"listings/{place}")).Is(HttpStatusCode.NotFound);

        var introduction = (await owner.ProposeAsync(place, wish, "うちの一階はいかがですか。")).Is(HttpStatusCode.Created).Id;

        await ReadsAsync(wisher, place, wish, introduction, may: [Title, Summary, "うちの一階"], mayNot: [.. Details, .. Never, .. names]);
        (await wisher.GetAsync($"listings/{place}")).Is(HttpStatusCode.NotFound);
        (await wisher.PostAsync($"introductions/{introduction}/accept")).Is(HttpStatusCode.OK);

        await ReadsAsync(wisher, place, wish, introduction, may: [Title, .. Details], mayNot: [.. Never, owner.Email, organization.ToString()]);
        foreach (var other in new[] { await app.JoinAsync(), app.Guest() })
            await ReadsAsync(other, place, wish, introduction, may: [], mayNot: [Title, Summary, .. Details, .. Never, .. names]);
    }

    [Fact]
    public async Task Where_a_coordinator_brings_the_two_together_nothing_shows_before_the_owners_own_yes()
    {
        var (owner, wisher, coordinator) = (await app.JoinAsync("柊の家主"), await app.JoinAsync("ひらく人"), await app.JoinAsync("調整役", AccountRoles.Coordinator));
        var (place, wish) = (await owner.PublishAsync(Hidden()), await wisher.PublishAsync(TestData.Listing("shops.wish")));
        var introduction = (await coordinator.PostAsync("introductions", new { fromListingId = wish, toListingId = place, why = "広さと業種が合います。" })).Is(HttpStatusCode.Created).Id;
        (await wisher.PostAsync($"introductions/{introduction}/accept")).Is(HttpStatusCode.OK);

        await ReadsAsync(wisher, place, wish, introduction, may: ["広さと業種"], mayNot: [Title, Summary, place.ToString(), "柊", .. Details, .. Never]);
        (await owner.PostAsync($"introductions/{introduction}/accept")).Is(HttpStatusCode.OK);

        await ReadsAsync(wisher, place, wish, introduction, may: [Title], mayNot: Never);
    }

    [Fact]
    public async Task The_page_of_a_wish_offers_the_quiet_answer_to_those_who_have_something_hidden()
    {
        var wisher = await app.JoinAsync("ひらく人");
        var wish = await wisher.PublishAsync(TestData.Listing("shops.wish"));
        using var hidden = await SiteVisitor.SignInAsync(app, await app.JoinAsync("柊の家主"));
        using var open = await SiteVisitor.SignInAsync(app, await app.JoinAsync("ひらいた家主"));
        var place = await hidden.Person.PublishAsync(Hidden());
        await open.Person.PublishAsync(TestData.Listing("shops.premises"));

        var read = await hidden.ReadAsync($"/listings/{wish}");
        Assert.Contains("この希望に、こっそり答える", read, StringComparison.Ordinal);
        Assert.Contains("伝わらないこと", read, StringComparison.Ordinal);
        Assert.DoesNotContain("こっそり", await open.ReadAsync($"/listings/{wish}"), StringComparison.Ordinal);

        var (status, location, _) = await hidden.PostAsync($"/listings/{wish}", $"/listings/{wish}", ("from", place.ToString()), ("message", "うちの一階はいかがですか。"));
        Assert.Equal(HttpStatusCode.Redirect, status);
        Assert.StartsWith("/introductions/", location, StringComparison.Ordinal);
    }

    private async Task ReadsAsync(ApiPerson person, Guid place, Guid wish, Guid? introduction, string[] may, string[] mayNot)
    {
        List<string> routes =
        [
            $"listings/{place}", $"listings/{wish}/matches", "search?market=shops", "search?q=" + Uri.EscapeDataString("金木犀"), "search/suggest?q=" + Uri.EscapeDataString("金木"),
            "introductions", "notifications", "conversations", "sync", "public/statistics",
        ];
        if (introduction is { } id)
            routes.AddRange([$"introductions/{id}", $"introductions/{id}/viewings"]);
        var read = "";
        foreach (var route in routes)
            read += (await person.GetAsync(route)).Text;
        Assert.All(may, x => Assert.Contains(x, read, StringComparison.Ordinal));
        Assert.All(mayNot, x => Assert.DoesNotContain(x, read, StringComparison.Ordinal));
    }

    private static JsonObject Hidden() => TestData.Listing("shops.premises").With("visibility", "private").With("title", Title).With("summary", Summary)
        .With("body", "朝顔の植え込みがあります。").With("station", "上町").With("latitude", 35.643217).With("longitude", 139.650987)
        .With("skills", new JsonArray("桐の木")).With("keywords", new JsonArray("つくばい"))
        .With("details.formerUse", "団子屋の跡").With("details.gas", "都市瓦斯四号").With("details.power", "動力八十").With("details.zoning", "近隣商業の端")
        .With("details.hoursLimit", "夜八時半まで").With("details.wantedTrades", new JsonArray("パン屋", "風鈴職人")).With("details.rent", 197531)
        .With("details.confidential", new JsonObject { ["address"] = "東京都世田谷区経堂0-66-6", ["ownerName"] = "柊 いさお" });
}
