using System.Net;
using System.Text.Json.Nodes;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Testing;
using SetagayaPort.Web.Tests.Infrastructure;

namespace SetagayaPort.Web.Tests.Markets;

/// <summary>Who may see and who may change a listing.</summary>
[Collection(nameof(SouthTown))]
public sealed class ListingAccessTests(PortApp app)
{
    [Fact]
    public async Task A_stranger_meets_404_wherever_only_the_owner_may()
    {
        var owner = await app.JoinAsync();
        var stranger = await app.JoinAsync();
        var id = await owner.PublishAsync(TestData.Listing("shops.premises"));
        var at = $"listings/{id}";

        ApiAnswer[] answers =
        [
            await stranger.PutAsync(at, TestData.Listing("shops.premises").With("version", 2)), await stranger.DeleteAsync(at), await stranger.PostAsync(at + "/publish"),
            await stranger.PostAsync(at + "/pause"), await stranger.PostAsync(at + "/close", new { reason = "filled" }), await stranger.GetAsync(at + "/matches"), await stranger.GetAsync(at + "/findings"),
        ];

        Assert.All(answers, x => x.Is(HttpStatusCode.NotFound));
        Assert.Equal("published", (await stranger.GetAsync(at))["status"].GetValue<string>());
        Assert.Empty((await stranger.GetAsync("me/listings")).Json.AsArray());
    }

    [Fact]
    public async Task A_draft_or_paused_listing_is_its_owners_and_the_coordinators_alone()
    {
        var (owner, stranger, coordinator) = (await app.JoinAsync(), await app.JoinAsync(), await app.JoinAsync("係", AccountRoles.Coordinator));
        var draft = await owner.DraftAsync(TestData.Listing("shops.wish"));
        var paused = await owner.PublishAsync(TestData.Listing("shops.wish"));
        (await owner.PostAsync($"listings/{paused}/pause", new { version = 2 })).Is(HttpStatusCode.OK);

        foreach (var id in new[] { draft, paused })
        {
            (await owner.GetAsync($"listings/{id}")).Is(HttpStatusCode.OK);
            (await coordinator.GetAsync($"listings/{id}")).Is(HttpStatusCode.OK);
            (await stranger.GetAsync($"listings/{id}")).Is(HttpStatusCode.NotFound);
            (await app.Guest().GetAsync($"listings/{id}")).Is(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task A_listing_for_members_is_hidden_from_guests()
    {
        var (owner, member) = (await app.JoinAsync(), await app.JoinAsync());
        var id = await owner.PublishAsync(TestData.Listing("freelance.freelancer").With("visibility", "members").With("title", "会員だけに見える陶芸の講師"));

        await Soon.HoldsAsync("a member finds it", Deadline.Search, async () => (await HitsAsync(member, "陶芸の講師")).Contains(id));

        Assert.DoesNotContain(id, await HitsAsync(app.Guest(), "陶芸の講師"));
        (await member.GetAsync($"listings/{id}")).Is(HttpStatusCode.OK);
        (await app.Guest().GetAsync($"listings/{id}")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_private_listing_is_matched_but_only_counted_and_only_from_three_on()
    {
        var (seeker, coordinator) = (await app.JoinAsync(), await app.JoinAsync("係", AccountRoles.Coordinator));
        var wish = await seeker.PublishAsync(Only("shops.wish"));
        var hidden = new List<Guid>();
        for (var count = 1; count <= 3; count++)
        {
            var owner = await app.JoinAsync();
            var id = await owner.PublishAsync(Only("shops.premises").With("visibility", "private").With("title", $"ひみつの貸店舗{count}"));
            hidden.Add(id);

            var seen = await Soon.FindAsync("its owner sees whom it fits", Deadline.Match, async () =>
                (await owner.GetAsync($"listings/{id}/matches"))["items"].AsArray().FirstOrDefault(x => x!["counterpart"]!["listingId"]!.GetValue<Guid>() == wish));
            Assert.NotEmpty(seen["reasons"]!.AsArray());
            var theirs = await seeker.GetAsync($"listings/{wish}/matches");
            Assert.Empty(theirs["items"].AsArray());
            Assert.Equal(count >= 3 ? 3 : null, (int?)theirs.Json["hidden"]);
            Assert.DoesNotContain("ひみつ", theirs.Text, StringComparison.Ordinal);
            (await seeker.GetAsync($"listings/{id}")).Is(HttpStatusCode.NotFound);
            (await seeker.ProposeAsync(wish, id)).Is(HttpStatusCode.NotFound);
        }

        Assert.Equal(hidden.Order(), (await coordinator.GetAsync($"listings/{wish}/matches"))["items"].AsArray().Select(x => x!["counterpart"]!["listingId"]!.GetValue<Guid>()).Order());
        var open = await (await app.JoinAsync()).PublishAsync(Only("shops.premises").With("title", "ひみつでない貸店舗"));
        await Soon.HoldsAsync("the open one is found", Deadline.Search, async () => (await HitsAsync(seeker, "貸店舗")).Contains(open));
        Assert.Empty(hidden.Intersect(await HitsAsync(seeker, "ひみつの貸店舗")));
    }

    [Fact]
    public async Task A_private_owner_who_proposes_shows_the_listing_to_the_one_who_is_asked()
    {
        var (owner, asked) = (await app.JoinAsync(), await app.JoinAsync());
        var wish = await asked.PublishAsync(TestData.Listing("shops.wish"));
        var premises = await owner.PublishAsync(TestData.Listing("shops.premises").With("visibility", "private").With("title", "ひみつの角店"));

        var introduction = (await owner.ProposeAsync(premises, wish)).Is(HttpStatusCode.Created).Id;

        Assert.Contains("ひみつの角店", (await asked.GetAsync($"introductions/{introduction}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_confidential_comes_back_to_its_author_alone()
    {
        var (owner, member, coordinator) = (await app.JoinAsync(), await app.JoinAsync(), await app.JoinAsync("係", AccountRoles.Coordinator));
        var id = await owner.PublishAsync(TestData.Listing("shops.premises").With("details.confidential", new JsonObject { ["address"] = "東京都世田谷区経堂0-55-5", ["ownerName"] = "月影 次郎" }));

        Assert.Contains("月影", (await owner.GetAsync($"listings/{id}")).Text, StringComparison.Ordinal);
        Assert.Contains("月影", (await coordinator.GetAsync($"listings/{id}")).Text, StringComparison.Ordinal);
        foreach (var other in new[] { member, app.Guest() })
        {
            Assert.DoesNotContain("月影", (await other.GetAsync($"listings/{id}")).Text, StringComparison.Ordinal);
            Assert.DoesNotContain("0-55-5", (await other.GetAsync($"listings/{id}")).Text, StringComparison.Ordinal);
        }
    }

    /// <summary>In a corner of the market where nothing else in this class fits.</summary>
    private static JsonObject Only(string kind) => kind == "shops.wish"
        ? TestData.Listing(kind).With("details.areas", new JsonArray("karasuyama"))
        : TestData.Listing(kind).With("area", "karasuyama").With("station", null);

    private static async Task<List<Guid>> HitsAsync(ApiPerson person, string words) =>
        [.. (await person.GetAsync("search?size=100&q=" + Uri.EscapeDataString(words))).Is(HttpStatusCode.OK)["hits"].AsArray().Select(x => x!["id"]!.GetValue<Guid>())];
}
