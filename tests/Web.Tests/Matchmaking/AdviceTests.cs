using System.Net;
using System.Text.Json.Nodes;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Core.Matchmaking;
using SetagayaPort.Testing;
using SetagayaPort.Web.Tests.Infrastructure;

namespace SetagayaPort.Web.Tests.Matchmaking;

/// <summary>What an owner is told that would bring more counterparts, and that it does.</summary>
[Collection(nameof(SouthTown))]
public sealed class AdviceTests(PortApp app)
{
    private const string Told = "時給を100円上げると、合いそうな人が3人増えます。";

    [Fact]
    public async Task The_number_told_is_what_the_change_brings()
    {
        var (owner, stranger, coordinator) = (await app.JoinAsync(), await app.JoinAsync(), await app.JoinAsync("係", AccountRoles.Coordinator));
        await SeekersAsync("04", "public", 3);
        var opening = await owner.PublishAsync(Opening("04"));
        var advice = await AdviceAsync(owner, opening, x => x.Count > 0);

        var wage = Assert.Single(advice, x => x!["field"]!.GetValue<string>() == "details.wage.min")!;
        Assert.Equal((3, Told), (wage["gained"]!.GetValue<int>(), wage["text"]!.GetValue<string>()));
        Assert.Equal(advice.ToJsonString(), (await coordinator.GetAsync($"listings/{opening}/matches"))["advice"].ToJsonString());
        (await stranger.GetAsync($"listings/{opening}/matches")).Is(HttpStatusCode.NotFound);

        var (mine, desk) = (await owner.OpenAsync($"/listings/{opening}/matches"), await coordinator.OpenAsync($"/listings/{opening}/matches"));
        Assert.Contains(Told, WebUtility.HtmlDecode(mine.Text), StringComparison.Ordinal);
        Assert.Matches($"/listings/{opening}/edit\\?step=\\d+#[a-z]", mine.Text);
        Assert.Contains(Told, WebUtility.HtmlDecode(desk.Text), StringComparison.Ordinal);
        Assert.DoesNotContain($"/listings/{opening}/edit", desk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Told, WebUtility.HtmlDecode((await stranger.OpenAsync($"/listings/{opening}")).Text), StringComparison.Ordinal);

        Assert.Empty((await owner.GetAsync($"listings/{opening}/matches"))["items"].AsArray());
        await owner.PutAsync($"listings/{opening}", Opening("04").With("details.wage.min", 1400).With("details.wage.max", 1400).With("version", (await owner.GetAsync($"listings/{opening}"))["version"].DeepClone()));
        await Soon.HoldsAsync("three more fit well", Deadline.Match, async () =>
            (await owner.GetAsync($"listings/{opening}/matches"))["items"].AsArray().Count(x => x!["mutual"]!.GetValue<double>() >= 0.6) == 3);
    }

    [Fact]
    public async Task Of_two_who_are_shown_to_nobody_nothing_is_told()
    {
        var owner = await app.JoinAsync();
        await SeekersAsync("05", "private", 2);
        var opening = await owner.PublishAsync(Opening("05"));
        await AdviceIsWorkedOutAsync(opening);

        Assert.Empty((await owner.GetAsync($"listings/{opening}/matches"))["advice"].AsArray());
    }

    [Fact]
    public async Task What_was_told_of_an_earlier_version_is_told_no_longer()
    {
        var owner = await app.JoinAsync();
        await SeekersAsync("06", "members", 1);
        var opening = await owner.PublishAsync(Opening("06"));
        await AdviceAsync(owner, opening, x => x.Count > 0);

        await owner.PostAsync($"listings/{opening}/pause");

        Assert.Empty((await owner.GetAsync($"listings/{opening}/matches"))["advice"].AsArray());
        await Soon.HoldsAsync("what is no longer true is forgotten", Deadline.Patient, async () =>
            await app.ReadAsync("SELECT count(*)::text FROM listing_advice WHERE listing_id = $1", opening) == "0");
    }

    [Fact]
    public async Task The_towns_pass_tells_owners_of_those_who_came_later()
    {
        var owner = await app.JoinAsync();
        var opening = await owner.PublishAsync(Opening("07"));
        await AdviceIsWorkedOutAsync(opening);
        await SeekersAsync("07", "public", 3);
        Assert.Empty((await owner.GetAsync($"listings/{opening}/matches"))["advice"].AsArray());

        await app.RunAsync<TownPass>();

        Assert.Contains((await owner.GetAsync($"listings/{opening}/matches"))["advice"].AsArray(), x => x!["text"]!.GetValue<string>() == Told);
    }

    private static JsonObject Opening(string occupation) => TestData.Listing("jobs.opening")
        .With("details.occupation", occupation).With("details.wage.min", 1300).With("details.wage.max", 1300);

    /// <summary>Who look for at least 1,400 yen, and are published before the opening.</summary>
    private async Task SeekersAsync(string occupation, string visibility, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var seeker = await app.JoinAsync();
            await seeker.PublishAsync(TestData.Listing("jobs.seeker").With("details.occupations", new JsonArray(occupation)).With("visibility", visibility));
        }
    }

    private static async Task<JsonArray> AdviceAsync(ApiPerson owner, Guid listing, Func<JsonArray, bool> holds) => await Soon.FindAsync(
        "advice", Deadline.Patient, async () => (await owner.GetAsync($"listings/{listing}/matches"))["advice"].AsArray() is var advice && holds(advice) ? advice : null);

    private Task AdviceIsWorkedOutAsync(Guid listing) => Soon.HoldsAsync("the advice is worked out", Deadline.Patient, async () =>
        await app.ReadAsync("SELECT count(*)::text FROM listing_advice WHERE listing_id = $1", listing) == "1");
}
