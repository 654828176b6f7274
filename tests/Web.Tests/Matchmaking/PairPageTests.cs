using System.Net;
using System.Text.Json.Nodes;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Testing;
using SetagayaPort.Web.Tests.Assistance;
using SetagayaPort.Web.Tests.Infrastructure;

namespace SetagayaPort.Web.Tests.Matchmaking;

/// <summary>Every term of a pair, for coordinators alone.</summary>
[Collection(nameof(SouthTown))]
public sealed class PairPageTests(PortApp app)
{
    [Fact]
    public async Task Only_coordinators_and_administrators_read_how_two_listings_fit()
    {
        var (owner, seeker) = (await app.JoinAsync(), await app.JoinAsync());
        var (opening, wish) = (await owner.PublishAsync(TestData.Listing("jobs.opening")), await seeker.PublishAsync(TestData.Listing("jobs.seeker")));
        var (coordinator, administrator) = (await app.JoinAsync("係", AccountRoles.Coordinator), await app.JoinAsync("区", AccountRoles.Administrator));

        foreach (var page in new[] { $"/desk/pairs/{opening}/{wish}", $"/desk/pairs/{wish}/{opening}" })
        {
            Assert.Equal(HttpStatusCode.Redirect, (await Helped.PageAsync(app, app.Guest(), page)).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await Helped.PageAsync(app, owner, page)).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await Helped.PageAsync(app, seeker, page)).Status);
            Assert.Equal(HttpStatusCode.OK, (await Helped.PageAsync(app, administrator, page)).Status);
            var text = (await coordinator.OpenAsync(page)).Is(HttpStatusCode.OK).Text;
            Assert.All(["1時間あたりの賃金", "1,500〜1,700円", "1,400円以上", "月、水、金", "ゆずれない条件", "書かれていません"], x => Assert.Contains(x, WebUtility.HtmlDecode(text), StringComparison.Ordinal));
            Assert.DoesNotContain("マッチになりません", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_excludes_a_pair_is_said_in_words()
    {
        var (owner, seeker) = (await app.JoinAsync(), await app.JoinAsync());
        var opening = await owner.PublishAsync(TestData.Listing("jobs.opening").With("details.wage.min", 1300).With("details.wage.max", 1300).With("area", "karasuyama").With("town", null).With("station", "千歳烏山"));
        var wish = await seeker.PublishAsync(TestData.Listing("jobs.seeker").With("details.areas", new JsonArray()).With("details.stations", new JsonArray("二子玉川")).With("details.maxCommuteMinutes", 15));
        var coordinator = await app.JoinAsync("係", AccountRoles.Coordinator);

        var text = WebUtility.HtmlDecode((await coordinator.OpenAsync($"/desk/pairs/{opening}/{wish}")).Is(HttpStatusCode.OK).Text);

        Assert.Contains("マッチになりません", text, StringComparison.Ordinal);
        Assert.Contains("1時間あたりの賃金：1,400円以上の希望に対し、1,300円です", text, StringComparison.Ordinal);
        Assert.Matches("通勤15分までの希望に対し、約\\d+分かかります", text);
    }

    [Fact]
    public async Task Two_that_no_market_brings_together_and_what_is_not_there_have_no_page()
    {
        var owner = await app.JoinAsync();
        var (opening, premises) = (await owner.PublishAsync(TestData.Listing("jobs.opening")), await owner.PublishAsync(TestData.Listing("shops.premises")));
        var coordinator = await app.JoinAsync("係", AccountRoles.Coordinator);

        (await coordinator.OpenAsync($"/desk/pairs/{opening}/{premises}")).Is(HttpStatusCode.NotFound);
        (await coordinator.OpenAsync($"/desk/pairs/{opening}/{opening}")).Is(HttpStatusCode.NotFound);
        (await coordinator.OpenAsync($"/desk/pairs/{opening}/{Guid.CreateVersion7()}")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_draft_and_one_shown_to_nobody_can_be_held_against_each_other_and_the_desk_leads_there()
    {
        var (owner, seeker, coordinator) = (await app.JoinAsync(), await app.JoinAsync(), await app.JoinAsync("係", AccountRoles.Coordinator));
        var (opening, wish) = (await owner.DraftAsync(TestData.Listing("jobs.opening")), await seeker.PublishAsync(TestData.Listing("jobs.seeker").With("visibility", "private")));

        Assert.Contains("下書き", WebUtility.HtmlDecode((await coordinator.OpenAsync($"/desk/pairs/{opening}/{wish}")).Is(HttpStatusCode.OK).Text), StringComparison.Ordinal);

        await owner.PostAsync($"listings/{opening}/publish");
        await Soon.HoldsAsync("the two are matched", Deadline.Match, async () => (await coordinator.OpenAsync($"/listings/{wish}/matches?show=100")).Text.Contains($"/desk/pairs/{wish}/{opening}", StringComparison.Ordinal));
        Assert.Contains($"/desk/pairs/{wish}/{opening}", (await coordinator.OpenAsync($"/desk/listings?from={wish}&kind=jobs.opening")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/desk/pairs/", (await owner.OpenAsync($"/listings/{opening}/matches")).Text, StringComparison.Ordinal);
    }
}
