using System.Net;
using Npgsql;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Testing;
using SetagayaPort.Web.Tests.Infrastructure;
using SetagayaPort.Web.Tests.Viewings;

namespace SetagayaPort.Web.Tests.Markets.Shops;

/// <summary>Three consent to one text: written by the premises' side, each for themselves, kept as it was read.</summary>
[Collection(nameof(NorthTown))]
public sealed class FitOutTests(PortApp app)
{
    [Fact]
    public async Task Three_people_consent_to_one_version_and_it_is_fixed_and_printed()
    {
        var three = await Three.JoinedAsync(app);
        (await three.Host.GetAsync(three.Route + "/sheet")).Is(HttpStatusCode.Conflict, "fitOut.notAgreed");
        (await three.ConsentAsync(three.Host, 1)).Is(HttpStatusCode.OK);
        (await three.ConsentAsync(three.Host, 1)).Is(HttpStatusCode.Conflict, "fitOut.state");
        (await three.ConsentAsync(three.Newcomer, 1)).Is(HttpStatusCode.OK);
        Assert.Equal("open", (await three.SeenByAsync(three.Third))["state"]!.GetValue<string>());

        var agreed = (await three.ConsentAsync(three.Third, 1)).Is(HttpStatusCode.OK);

        Assert.Equal("agreed", agreed["state"].GetValue<string>());
        foreach (var person in new[] { three.Host, three.Newcomer, three.Third })
        {
            Assert.Equal(1, await Three.ToldAsync(person, "三者の同意がそろいました"));
            var sheet = (await person.GetAsync(three.Route + "/sheet")).Is(HttpStatusCode.OK);
            Assert.Equal(["owner", "tenant", "newcomer"], sheet["consents"].AsArray().Select(x => x!["role"]!.GetValue<string>()));
            Assert.Equal(["持ち主", Three.ThirdName, "ひらく人"], sheet["consents"].AsArray().Select(x => x!["name"]!.GetValue<string>()));
            Assert.All(sheet["consents"].AsArray(), x => Assert.Contains("カウンターと棚3つ", x!["text"]!.GetValue<string>(), StringComparison.Ordinal));
        }

        (await three.WriteAsync(1, Three.Text(1))).Is(HttpStatusCode.Conflict, "fitOut.agreed");
        (await three.Third.PostAsync(three.Route + "/withdraw", new { version = 1 })).Is(HttpStatusCode.Conflict, "fitOut.agreed");
        (await three.Host.PostAsync(three.Route + "/remove")).Is(HttpStatusCode.Conflict, "fitOut.agreed");
    }

    [Fact]
    public async Task Another_version_withdraws_every_consent_and_the_earlier_ones_are_kept()
    {
        var three = await Three.JoinedAsync(app);
        await three.ConsentAsync(three.Host, 1);
        await three.ConsentAsync(three.Third, 1);

        var second = (await three.WriteAsync(1, Three.Text(250000))).Is(HttpStatusCode.OK);

        Assert.Equal(2, second["version"].GetValue<int>());
        Assert.All(second["parties"].AsArray(), x => Assert.Null(x!["consentedAt"]));
        Assert.Equal(300000, second["earlier"][0]!["text"]!["fixturesFee"]!.GetValue<int>());
        foreach (var person in new[] { three.Newcomer, three.Third })
            Assert.Equal(1, await Three.ToldAsync(person, "それまでの同意は取り消されました"));
        var stale = (await three.ConsentAsync(three.Newcomer, 1)).Is(HttpStatusCode.Conflict, "version.stale");
        Assert.Equal(250000, stale["current"]["text"]!["fixturesFee"]!.GetValue<int>());
        await three.ConsentAsync(three.Newcomer, 2);
        await three.ConsentAsync(three.Third, 2);
        Assert.Equal("open", (await three.SeenByAsync(three.Host))["state"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_stale_edit_is_answered_with_what_stands_there_and_the_same_text_is_no_new_version()
    {
        var three = await Three.BegunAsync(app);
        Assert.Equal(1, (await three.WriteAsync(1)).Is(HttpStatusCode.OK)["version"].GetValue<int>());

        var stale = (await three.WriteAsync(0, Three.Text(1))).Is(HttpStatusCode.Conflict, "version.stale");

        Assert.Equal((1, 300000), (stale["current"]["version"]!.GetValue<int>(), stale["current"]["text"]!["fixturesFee"]!.GetValue<int>()));
        (await three.Host.PutAsync(three.Route, new { text = Three.Text() })).Is(HttpStatusCode.BadRequest);
        (await three.WriteAsync(1, Three.Text(-1))).Is(HttpStatusCode.BadRequest);
        (await three.WriteAsync(1, Three.Text().With("newLeaseBegins", "2027-03-30"))).Is(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_consent_may_be_taken_back_until_all_three_stand_and_every_word_is_kept()
    {
        var three = await Three.JoinedAsync(app);
        await three.ConsentAsync(three.Third, 1);

        (await three.Third.PostAsync(three.Route + "/withdraw", new { version = 1 })).Is(HttpStatusCode.OK);

        await three.ConsentAsync(three.Host, 1);
        await three.ConsentAsync(three.Newcomer, 1);
        Assert.Equal("open", (await three.SeenByAsync(three.Host))["state"]!.GetValue<string>());
        Assert.Equal("tenant:true tenant:false owner:true newcomer:true", await app.ReadAsync(
            "SELECT string_agg(role || ':' || given, ' ' ORDER BY ordinal) FROM fit_out_consents WHERE introduction_id = $1", three.Meeting.Introduction));
        foreach (var sql in new[] { "UPDATE fit_out_consents SET text = ''", "DELETE FROM fit_out_consents", "UPDATE fit_out_versions SET content = '{}'" })
            await Assert.ThrowsAsync<PostgresException>(() => app.ExecuteAsync(sql));
        Assert.Equal("agreed", (await three.ConsentAsync(three.Third, 1)).Is(HttpStatusCode.OK)["state"].GetValue<string>());
    }

    [Fact]
    public async Task Three_who_press_at_once_are_all_heard()
    {
        var three = await Three.JoinedAsync(app);

        var said = await Task.WhenAll(new[] { three.Host, three.Newcomer, three.Third }.Select(x => three.ConsentAsync(x, 1)));

        Assert.All(said, x => x.Is(HttpStatusCode.OK));
        Assert.Equal("agreed", (await three.SeenByAsync(three.Host))["state"]!.GetValue<string>());
        Assert.Equal(1, await Three.ToldAsync(three.Newcomer, "三者の同意がそろいました"));
    }

    [Fact]
    public async Task Nobody_consents_to_a_text_that_is_not_complete_or_before_joining()
    {
        var three = await Three.MetAsync(app);
        (await three.ConsentAsync(three.Host, 1)).Is(HttpStatusCode.Conflict, "fitOut.notBegun");
        (await three.Host.PostAsync(three.Route, new { role = "newcomer" })).Is(HttpStatusCode.BadRequest);
        (await three.Host.PostAsync(three.Route, new { role = "tenant" })).Is(HttpStatusCode.OK);
        (await three.WriteAsync(0, Three.Text().With("deposit", null))).Is(HttpStatusCode.OK);
        (await three.ConsentAsync(three.Host, 1)).Is(HttpStatusCode.Conflict, "fitOut.incomplete");
        await three.WriteAsync(1);

        (await three.ConsentAsync(three.Newcomer, 2)).Is(HttpStatusCode.Conflict, "fitOut.joinFirst");
        (await three.ConsentAsync(three.Host, 2)).Is(HttpStatusCode.OK);

        Assert.Equal("tenant", (await three.SeenByAsync(three.Host))["yourRole"]!.GetValue<string>());
        (await three.Host.PostAsync(three.Route, new { role = "owner" })).Is(HttpStatusCode.Conflict, "fitOut.state");
    }

    [Fact]
    public async Task Strangers_and_whoever_may_not_act_are_turned_away()
    {
        var three = await Three.JoinedAsync(app);
        var (stranger, coordinator) = (await app.JoinAsync(), await app.JoinAsync("調整役", AccountRoles.Coordinator));
        (string Step, object Body)[] steps =
            [("", new { role = "owner" }), ("/invite", new { email = stranger.Email }), ("/accept", new { }), ("/decline", new { }), ("/remove", new { }),
             ("/consent", new { version = 1 }), ("/withdraw", new { version = 1 }), ("/spoken", new { role = "tenant", version = 1 })];
        foreach (var (step, body) in steps)
        {
            (await stranger.PostAsync(three.Route + step, body)).Is(HttpStatusCode.NotFound);
            (await app.Guest().PostAsync(three.Route + step, body)).Is(HttpStatusCode.Unauthorized);
        }

        (await three.WriteAsync(1, Three.Text(1), stranger)).Is(HttpStatusCode.NotFound);
        (await stranger.GetAsync(three.Route + "/sheet")).Is(HttpStatusCode.NotFound);
        foreach (var person in new[] { three.Newcomer, three.Third, coordinator })
        {
            (await three.WriteAsync(1, Three.Text(1), person)).Is(HttpStatusCode.Forbidden);
            (await three.InviteAsync(stranger, person)).Is(HttpStatusCode.Forbidden);
        }

        (await three.Newcomer.PostAsync(three.Route + "/remove")).Is(HttpStatusCode.Forbidden);
        (await three.ConsentAsync(coordinator, 1)).Is(HttpStatusCode.Forbidden);
        (await three.Host.PostAsync(three.Route + "/spoken", new { role = "tenant", version = 1 })).Is(HttpStatusCode.Forbidden);
        (await coordinator.PostAsync(three.Route + "/spoken", new { role = "tenant", version = 1, way = "phone", on = "2026-01-10" })).Is(HttpStatusCode.BadRequest);
        Assert.Equal(1, (await three.SeenByAsync(coordinator))["version"]!.GetValue<int>());
    }

    [Fact]
    public async Task Only_furnished_premises_of_an_accepted_introduction_have_a_board()
    {
        var bare = await Look.AcceptedAsync(app, TestData.Listing("shops.premises").With("details.fitOut", "skeleton"));
        (await bare.Host.GetAsync($"introductions/{bare.Introduction}/fit-out")).Is(HttpStatusCode.NotFound);
        var proposed = await (await Meeting.OfAsync(app)).ProposedAsync();
        (await proposed.Host.PostAsync($"introductions/{proposed.Introduction}/fit-out", new { role = "owner" })).Is(HttpStatusCode.NotFound);
        var jobs = await (await Meeting.OfAsync(app, "jobs.opening", "jobs.seeker")).AcceptedAsync();
        (await jobs.Host.GetAsync($"introductions/{jobs.Introduction}/fit-out")).Is(HttpStatusCode.NotFound);
    }
}
