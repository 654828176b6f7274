using System.Net;
using System.Text.Json.Nodes;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Testing;
using SetagayaPort.Web.Tests.Assistance;
using SetagayaPort.Web.Tests.Infrastructure;

namespace SetagayaPort.Web.Tests.Markets.Shops;

/// <summary>The third party: free to decline, told nothing before joining, out at once when removed; offline, a coordinator records the word.</summary>
[Collection(nameof(NorthTown))]
public sealed class FitOutThirdTests(PortApp app)
{
    [Fact]
    public async Task Whoever_is_only_invited_learns_the_area_and_nothing_else()
    {
        var three = await Three.BegunAsync(app);
        (await three.Third.GetAsync(three.Route)).Is(HttpStatusCode.NotFound);

        var invited = (await three.InviteAsync(three.Third)).Is(HttpStatusCode.OK);

        Assert.DoesNotContain(Three.ThirdName, invited.Text, StringComparison.Ordinal);
        var seen = (await three.Third.GetAsync(three.Route)).Is(HttpStatusCode.OK);
        Assert.True(seen["invited"].GetValue<bool>());
        Assert.Equal(("tenant", "setagaya"), (seen["yourRole"].GetValue<string>(), seen["area"].GetValue<string>()));
        using var site = await SiteVisitor.SignInAsync(app, three.Third);
        foreach (var text in new[] { seen.Text, await site.ReadAsync(three.Page), await site.ReadAsync("/introductions"), (await three.Third.GetAsync("notifications")).Text })
        {
            foreach (var secret in new[] { "持ち主", "ひらく人", "カウンター", "喫茶店", "パン屋", "0-88-8", "楠" })
                Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
        }

        (await three.ConsentAsync(three.Third, 1)).Is(HttpStatusCode.NotFound);
        (await three.Third.GetAsync(three.Route + "/sheet")).Is(HttpStatusCode.NotFound);
        (await three.InviteAsync(await app.JoinAsync())).Is(HttpStatusCode.Conflict, "fitOut.invited");
    }

    [Fact]
    public async Task The_third_party_reads_the_board_but_neither_introduction_nor_conversation_nor_address()
    {
        var three = await Three.BegunAsync(app);
        await three.InviteAsync(three.Third);
        (await three.Third.PostAsync(three.Route + "/accept")).Is(HttpStatusCode.OK);

        var seen = await three.SeenByAsync(three.Third);

        Assert.Equal("持ち主", Three.Party(seen, "owner")["name"]!.GetValue<string>());
        Assert.Null(Three.Party(seen, "newcomer")["name"]);
        Assert.Equal(Three.ThirdName, Three.Party(await three.SeenByAsync(three.Newcomer), "tenant")["name"]!.GetValue<string>());
        await three.Newcomer.PostAsync(three.Route + "/accept");
        Assert.Equal("ひらく人", Three.Party(await three.SeenByAsync(three.Third), "newcomer")["name"]!.GetValue<string>());
        var conversation = (await three.Host.GetAsync($"introductions/{three.Meeting.Introduction}"))["conversationId"].GetValue<Guid>();
        foreach (var route in new[] { $"introductions/{three.Meeting.Introduction}", $"introductions/{three.Meeting.Introduction}/viewings", $"introductions/{three.Meeting.Introduction}/agent", $"conversations/{conversation}", $"conversations/{conversation}/messages", $"listings/{three.Meeting.Asked}" })
            (await three.Third.GetAsync(route)).Is(HttpStatusCode.NotFound);
        foreach (var person in new[] { three.Third, three.Newcomer })
            Assert.DoesNotContain("0-88-8", (await person.GetAsync(three.Route)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Removing_ends_the_reading_at_once_and_takes_the_consent_along()
    {
        var three = await Three.JoinedAsync(app);
        await three.ConsentAsync(three.Third, 1);

        (await three.Host.PostAsync(three.Route + "/remove")).Is(HttpStatusCode.OK);

        (await three.Third.GetAsync(three.Route)).Is(HttpStatusCode.NotFound);
        (await three.ConsentAsync(three.Third, 1)).Is(HttpStatusCode.NotFound);
        Assert.Equal(1, await Three.ToldAsync(three.Third, "から外れました"));
        var other = await app.JoinAsync("べつの人");
        await three.InviteAsync(other);
        await other.PostAsync(three.Route + "/accept");
        await three.ConsentAsync(three.Host, 1);
        await three.ConsentAsync(three.Newcomer, 1);
        Assert.Equal("open", (await three.SeenByAsync(three.Host))["state"]!.GetValue<string>());
        Assert.Equal("agreed", (await three.ConsentAsync(other, 1)).Is(HttpStatusCode.OK)["state"].GetValue<string>());
    }

    [Fact]
    public async Task The_third_party_may_decline_and_leave()
    {
        var three = await Three.BegunAsync(app);
        await three.InviteAsync(three.Third);
        (await three.Newcomer.PostAsync(three.Route + "/decline")).Is(HttpStatusCode.Forbidden);

        (await three.Third.PostAsync(three.Route + "/decline")).Is(HttpStatusCode.OK);

        (await three.Third.GetAsync(three.Route)).Is(HttpStatusCode.NotFound);
        Assert.Equal("declined", Three.Party(await three.SeenByAsync(three.Host), "tenant")["state"]!.GetValue<string>());
        await three.InviteAsync(three.Third);
        await three.Third.PostAsync(three.Route + "/accept");
        (await three.Third.PostAsync(three.Route + "/remove")).Is(HttpStatusCode.OK);
        (await three.Third.GetAsync(three.Route)).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Nobody_of_the_two_sides_is_the_third_party_and_nobody_unknown()
    {
        var three = await Three.BegunAsync(app);
        foreach (var person in new[] { three.Newcomer, three.Host })
            Assert.Equal("fitOut.party", (await three.InviteAsync(person)).Is(HttpStatusCode.BadRequest)["errors"]["email"]![0]!["code"]!.GetValue<string>());
        (await three.Host.PostAsync(three.Route + "/invite", new { email = "dare-mo@example.jp" })).Is(HttpStatusCode.BadRequest);
        (await three.Host.PostAsync(three.Route + "/invite", new { })).Is(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("stop", "{}")]
    [InlineData("outcome", """{ "result": "notAgreed", "reason": "conditions" }""")]
    public async Task An_introduction_that_ends_closes_the_board_and_shuts_the_third_party_out(string step, string body)
    {
        var three = await Three.JoinedAsync(app);
        (await three.Newcomer.PostAsync($"introductions/{three.Meeting.Introduction}/{step}", JsonNode.Parse(body))).Is(HttpStatusCode.OK);

        (await three.Third.GetAsync(three.Route)).Is(HttpStatusCode.NotFound);
        Assert.Equal(1, await Three.ToldAsync(three.Third, "終わりました"));
        Assert.Equal("closed", (await three.SeenByAsync(three.Host))["state"]!.GetValue<string>());
        (await three.WriteAsync(1, Three.Text(1))).Is(HttpStatusCode.Conflict, "fitOut.closed");
        (await three.ConsentAsync(three.Host, 1)).Is(HttpStatusCode.Conflict, "fitOut.closed");
        (await three.InviteAsync(three.Third)).Is(HttpStatusCode.Conflict, "fitOut.closed");
    }

    [Fact]
    public async Task A_stop_shuts_the_third_party_out_of_what_was_agreed_as_well()
    {
        var three = await Three.AgreedAsync(app);
        (await three.Newcomer.PostAsync($"introductions/{three.Meeting.Introduction}/stop")).Is(HttpStatusCode.OK);

        foreach (var route in new[] { three.Route, three.Route + "/sheet" })
            (await three.Third.GetAsync(route)).Is(HttpStatusCode.NotFound);
        Assert.DoesNotContain(three.Page, (await three.Third.OpenAsync("/introductions")).Text, StringComparison.Ordinal);
        (await three.Host.GetAsync(three.Route + "/sheet")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_outcome_that_was_agreed_lets_all_three_keep_reading()
    {
        var three = await Three.AgreedAsync(app);
        (await three.Host.PostAsync($"introductions/{three.Meeting.Introduction}/outcome", new { result = "agreed", reason = "conditions" })).Is(HttpStatusCode.OK);

        (await three.Third.GetAsync(three.Route + "/sheet")).Is(HttpStatusCode.OK);
        (await three.ConsentAsync(three.Third, 1)).Is(HttpStatusCode.Conflict, "fitOut.agreed");
    }

    [Fact]
    public async Task Whoever_is_suspended_neither_reads_nor_joins()
    {
        var three = await Three.BegunAsync(app);
        await three.InviteAsync(three.Third);
        await app.ExecuteAsync("UPDATE accounts SET suspended_until = $1 WHERE id = $2", app.Clock.GetUtcNow().AddDays(30), three.Third.Id);

        (await three.Third.GetAsync(three.Route)).Is(HttpStatusCode.Forbidden, "account.suspended");
        (await three.Third.PostAsync(three.Route + "/accept")).Is(HttpStatusCode.Forbidden, "account.suspended");
    }

    [Fact]
    public async Task A_coordinator_records_the_word_of_a_tenant_who_is_offline()
    {
        var three = await Three.BegunAsync(app);
        var coordinator = await app.JoinAsync("調整役", AccountRoles.Coordinator);
        await three.Newcomer.PostAsync(three.Route + "/accept");
        foreach (var person in new[] { three.Host, three.Newcomer })
            await three.ConsentAsync(person, 1);
        (await coordinator.PostAsync(three.Route + "/spoken", new { role = "tenant", version = 1, way = "phone", on = "2026-01-10" })).Is(HttpStatusCode.BadRequest);
        (await coordinator.PostAsync(three.Route + "/spoken", new { role = "tenant", name = "山野 たけ", version = 1, on = "2026-01-10" })).Is(HttpStatusCode.BadRequest);
        (await coordinator.PostAsync(three.Route + "/spoken", new { role = "newcomer", version = 1, way = "phone", on = "2026-01-10" })).Is(HttpStatusCode.BadRequest);
        (await coordinator.PostAsync(three.Route + "/spoken", new { role = "tenant", name = "山野 たけ", version = 0, way = "phone", on = "2026-01-10" })).Is(HttpStatusCode.Conflict, "version.stale");

        var agreed = (await coordinator.PostAsync(three.Route + "/spoken", new { role = "tenant", name = "山野 たけ", version = 1, way = "phone", on = "2026-01-10", note = "お願いしますと聞きました" })).Is(HttpStatusCode.OK);

        Assert.Equal("agreed", agreed["state"].GetValue<string>());
        var sheet = (await three.Newcomer.GetAsync(three.Route + "/sheet")).Is(HttpStatusCode.OK);
        var spoken = sheet["consents"][1]!;
        Assert.Equal(("山野 たけ", "phone", "2026-01-10"), (spoken["name"]!.GetValue<string>(), spoken["way"]!.GetValue<string>(), spoken["saidOn"]!.GetValue<string>()));
        Assert.DoesNotContain("お願いしますと聞きました", sheet.Text + (await three.Host.GetAsync(three.Route)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_coordinator_writes_and_records_for_an_owner_who_is_offline_and_a_party_who_is_one_may_not()
    {
        var helped = await Helped.ByAsync(app);
        var newcomer = await app.JoinAsync("ひらく人");
        var (premises, wish) = (await helped.PublishAsync(TestData.Listing("shops.premises")), await newcomer.PublishAsync(TestData.Listing("shops.wish")));
        var introduction = (await newcomer.ProposeAsync(wish, premises)).Is(HttpStatusCode.Created).Id;
        (await helped.AtAsync("answers", new { introductionId = introduction, result = "accept", way = "phone", on = "2026-01-10" })).Is(HttpStatusCode.OK);
        var route = $"introductions/{introduction}/fit-out";

        (await helped.Coordinator.PostAsync(route, new { role = "owner" })).Is(HttpStatusCode.OK);
        (await helped.Coordinator.PutAsync(route, new { version = 0, text = Three.Text() })).Is(HttpStatusCode.OK);
        var recorded = (await helped.Coordinator.PostAsync(route + "/spoken", new { role = "owner", version = 1, way = "inPerson", on = "2026-01-10" })).Is(HttpStatusCode.OK);

        Assert.Equal("inPerson", Three.Party(recorded.Json, "owner")["way"]!.GetValue<string>());
        Assert.Contains("fitOut.consented", (await helped.Coordinator.GetAsync($"assisted-accounts/{helped.Account}")).Text, StringComparison.Ordinal);
        await app.ExecuteAsync("UPDATE accounts SET roles = roles || '{coordinator}' WHERE id = $1", newcomer.Id);
        (await newcomer.PostAsync(route + "/spoken", new { role = "owner", version = 1, withdraws = true, way = "phone", on = "2026-01-10" })).Is(HttpStatusCode.Forbidden);
    }
}
