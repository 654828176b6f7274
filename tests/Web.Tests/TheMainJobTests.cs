using System.Net;
using System.Text.Json.Nodes;
using SetagayaPort.Testing;

namespace SetagayaPort.Web.Tests;

/// <summary>What the site is for, once through in each market: publish, find, match, be introduced, talk, agree.</summary>
public sealed class TheMainJobTests(PortApp app) : IClassFixture<PortApp>
{
    private const int EachWay = 20;

    public static IEnumerable<object[]> Markets => TestData.Markets.Select(x => new object[] { x.One, x.Other });

    [Theory]
    [MemberData(nameof(Markets))]
    public async Task Two_sides_of_a_market_find_each_other_talk_and_agree(string one, string other)
    {
        var (a, b) = (await app.JoinAsync("けやき"), await app.JoinAsync("さくら"));
        var (offer, wish) = (await a.PublishAsync(TestData.Listing(one)), await b.PublishAsync(TestData.Listing(other)));

        await FoundAsync(offer, one);
        await FoundAsync(wish, other);
        await MatchedAsync(a, offer, wish);
        await MatchedAsync(b, wish, offer);

        var proposed = (await b.ProposeAsync(wish, offer)).Is(HttpStatusCode.Created);
        Assert.Equal("proposed", proposed["state"].GetValue<string>());
        var accepted = (await a.PostAsync($"introductions/{proposed.Id}/accept")).Is(HttpStatusCode.OK);
        Assert.Equal("accepted", accepted["state"].GetValue<string>());

        await TalkAsync(a, b, accepted["conversationId"].GetValue<Guid>());

        var step = (await b.PostAsync($"introductions/{proposed.Id}/steps", new { kind = "meeting", note = "土曜の午前に" })).Is(HttpStatusCode.OK);
        Assert.Equal("inProgress", step["state"].GetValue<string>());
        var outcome = (await a.PostAsync($"introductions/{proposed.Id}/outcome", new { result = "agreed", reason = "conditions" })).Is(HttpStatusCode.OK);
        Assert.Equal("agreed", outcome["state"].GetValue<string>());
        Assert.Equal("agreed", (await b.GetAsync($"introductions/{proposed.Id}"))["state"].GetValue<string>());
    }

    [Fact]
    public async Task A_closed_listing_is_gone_from_the_search_and_from_the_matches()
    {
        var (a, b) = (await app.JoinAsync(), await app.JoinAsync());
        var (offer, wish) = (await a.PublishAsync(TestData.Listing("shops.premises")), await b.PublishAsync(TestData.Listing("shops.wish")));
        await FoundAsync(offer, "shops.premises");
        await MatchedAsync(b, wish, offer);

        (await a.PostAsync($"listings/{offer}/close", new { reason = "filled", version = 2 })).Is(HttpStatusCode.OK);

        await Soon.HoldsAsync("the closed listing is not found", Deadline.Search, async () => !await IsFoundAsync(offer, "shops.premises"));
        await Soon.HoldsAsync("the closed listing is no match", Deadline.Match, async () => await MatchAsync(b, wish, offer) is null);
        (await b.GetAsync($"listings/{offer}")).Is(HttpStatusCode.NotFound);
    }

    private Task FoundAsync(Guid listing, string kind) =>
        Soon.HoldsAsync($"{kind} is found", Deadline.Search, () => IsFoundAsync(listing, kind));

    private async Task<bool> IsFoundAsync(Guid listing, string kind)
    {
        var title = TestData.Listing(kind)["title"]!.GetValue<string>();
        var found = (await app.Guest().GetAsync($"search?market={kind.Split('.')[0]}&q={Uri.EscapeDataString(title)}")).Is(HttpStatusCode.OK);
        return found["hits"].AsArray().Any(x => x!["id"]!.GetValue<Guid>() == listing);
    }

    private static async Task MatchedAsync(ApiPerson owner, Guid mine, Guid theirs)
    {
        var match = await Soon.FindAsync("the two are matched", Deadline.Match, () => MatchAsync(owner, mine, theirs));
        Assert.InRange(match["mutual"]!.GetValue<double>(), 0.01, 1);
        Assert.NotEmpty(match["reasons"]!.AsArray());
        Assert.All(match["reasons"]!.AsArray(), reason => Assert.NotEmpty(reason!["text"]!.GetValue<string>()));
    }

    private static async Task<JsonNode?> MatchAsync(ApiPerson owner, Guid mine, Guid theirs) =>
        (await owner.GetAsync($"listings/{mine}/matches"))["items"].AsArray().FirstOrDefault(x => x!["counterpart"]!["listingId"]!.GetValue<Guid>() == theirs);

    /// <summary>Both write in turn over the hub; both see every message live, and the same in the log.</summary>
    private static async Task TalkAsync(ApiPerson a, ApiPerson b, Guid conversation)
    {
        await using var left = await a.ConnectAsync();
        await using var right = await b.ConnectAsync();
        for (var i = 1; i <= EachWay; i++)
        {
            await left.SayAsync(conversation, $"けやき {i}");
            await right.SayAsync(conversation, $"さくら {i}");
        }

        long[] all = [.. Enumerable.Range(1, 2 * EachWay)];
        foreach (var client in new[] { left, right })
        {
            await Soon.HoldsAsync("every message came live", Deadline.Match, () => Task.FromResult(client.Seqs(conversation).Count == all.Length));
            Assert.Equal(all, client.Seqs(conversation));
        }

        var log = (await a.GetAsync($"conversations/{conversation}/events?after=0"))["events"].AsArray();
        Assert.Equal(all, log.Select(x => x!["seq"]!.GetValue<long>()));
        Assert.Equal(
            Enumerable.Range(1, EachWay).SelectMany(i => new[] { $"けやき {i}", $"さくら {i}" }),
            log.Select(x => x!["message"]!["body"]!.GetValue<string>()));
    }
}
