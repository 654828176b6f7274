using System.Net;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Testing;
using SetagayaPort.Web.Tests.Infrastructure;

namespace SetagayaPort.Web.Tests.Viewings;

/// <summary>Whoever looks asks, the owner answers, either may move it or call it off, and nobody else takes part.</summary>
[Collection(nameof(NorthTown))]
public sealed class ViewingTests(PortApp app)
{
    [Fact]
    public async Task The_visitor_asks_the_host_takes_a_time_and_it_becomes_a_step()
    {
        var look = await Look.AskedAsync(app);
        var asked = await look.SeenByAsync(look.Host);
        Assert.Equal((true, "requested", 3, 2), (asked["yourTurn"]!.GetValue<bool>(), asked["state"]!.GetValue<string>(), asked["slots"]!.AsArray().Count, asked["people"]!.GetValue<int>()));

        var accepted = (await look.AtAsync(look.Host, "accept", new { slot = 2 })).Is(HttpStatusCode.OK);

        Assert.Equal("accepted", accepted["state"].GetValue<string>());
        Assert.Equal(asked["slots"]![1]!["start"]!.GetValue<DateTimeOffset>(), accepted["start"].GetValue<DateTimeOffset>());
        var introduction = await look.Visitor.GetAsync($"introductions/{look.Meeting.Introduction}");
        var step = Assert.Single(introduction["steps"].AsArray())!;
        Assert.Equal(("inProgress", "viewing"), (introduction["state"].GetValue<string>(), step["kind"]!.GetValue<string>()));
        Assert.Equal(accepted["start"].GetValue<DateTimeOffset>(), step["at"]!.GetValue<DateTimeOffset>());
    }

    [Fact]
    public async Task The_two_bargain_about_the_time_until_one_of_them_takes_it()
    {
        var look = await Look.AskedAsync(app);
        (await look.AtAsync(look.Visitor, "accept", new { slot = 1 })).Is(HttpStatusCode.Conflict, "viewing.state");
        (await look.AtAsync(look.Host, "counter", new { slots = Look.Slots(app, 100, 120), note = "その日は留守です。" })).Is(HttpStatusCode.OK);
        (await look.AtAsync(look.Host, "accept", new { slot = 1 })).Is(HttpStatusCode.Conflict, "viewing.state");
        (await look.AtAsync(look.Visitor, "accept", new { slot = 3 })).Is(HttpStatusCode.BadRequest);
        (await look.AtAsync(look.Visitor, "counter", new { slots = Look.Slots(app, 130) })).Is(HttpStatusCode.OK);

        (await look.AtAsync(look.Host, "accept", new { slot = 1 })).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_arranged_viewing_is_moved_with_a_reason_and_its_step_goes()
    {
        var look = await Look.AskedAsync(app);
        (await look.AtAsync(look.Host, "accept", new { slot = 1 })).Is(HttpStatusCode.OK);
        (await look.AtAsync(look.Visitor, "move", new { slots = Look.Slots(app, 200) })).Is(HttpStatusCode.BadRequest);

        (await look.AtAsync(look.Visitor, "move", new { slots = Look.Slots(app, 200), note = "子どもの熱で、行けなくなりました。" })).Is(HttpStatusCode.OK);

        var seen = await look.SeenByAsync(look.Host);
        Assert.Equal(("countered", true, "子どもの熱で、行けなくなりました。"), (seen["state"]!.GetValue<string>(), seen["yourTurn"]!.GetValue<bool>(), seen["said"]!.GetValue<string>()));
        Assert.Empty((await look.Host.GetAsync($"introductions/{look.Meeting.Introduction}"))["steps"].AsArray());
        (await look.AtAsync(look.Host, "accept", new { slot = 1 })).Is(HttpStatusCode.OK);
        Assert.Single((await look.Host.GetAsync($"introductions/{look.Meeting.Introduction}"))["steps"].AsArray());
    }

    [Fact]
    public async Task One_viewing_at_a_time_is_arranged_and_after_a_no_another_may_be_asked_for()
    {
        var look = await Look.AskedAsync(app);
        var route = $"introductions/{look.Meeting.Introduction}/viewings";
        (await look.Visitor.PostAsync(route, Look.Request(app))).Is(HttpStatusCode.Conflict, "viewing.open");
        (await look.AtAsync(look.Host, "decline", new { })).Is(HttpStatusCode.BadRequest);
        (await look.AtAsync(look.Host, "decline", new { reason = "timing", note = "工事が終わるまでお待ちください。" })).Is(HttpStatusCode.OK);

        var again = (await look.Visitor.PostAsync(route, Look.Request(app))).Is(HttpStatusCode.Created);

        (await look.Host.PostAsync($"viewings/{again.Id}/accept", new { slot = 1 })).Is(HttpStatusCode.OK);
        (await look.Visitor.PostAsync(route, Look.Request(app))).Is(HttpStatusCode.Conflict, "viewing.open");
    }

    [Fact]
    public async Task Strangers_find_nothing_coordinators_look_on_and_guests_are_turned_away()
    {
        var look = await Look.AskedAsync(app);
        var (stranger, coordinator) = (await app.JoinAsync(), await app.JoinAsync("調整役", AccountRoles.Coordinator));
        (string Step, object Body)[] steps =
        [
            ("accept", new { slot = 1 }), ("counter", new { slots = Look.Slots(app, 50) }), ("move", new { slots = Look.Slots(app, 50), note = "…" }),
            ("decline", new { reason = "timing" }), ("cancel", new { }), ("address", new { tell = true }),
        ];
        foreach (var (step, body) in steps)
        {
            (await look.AtAsync(stranger, step, body)).Is(HttpStatusCode.NotFound);
            (await look.AtAsync(coordinator, step, body)).Is(HttpStatusCode.Forbidden);
            (await look.AtAsync(app.Guest(), step, body)).Is(HttpStatusCode.Unauthorized);
        }

        var route = $"introductions/{look.Meeting.Introduction}/viewings";
        (await stranger.GetAsync(route)).Is(HttpStatusCode.NotFound);
        Assert.Single((await coordinator.GetAsync(route)).Is(HttpStatusCode.OK).Json.AsArray());
        (await stranger.PostAsync(route, Look.Request(app))).Is(HttpStatusCode.NotFound);
        (await coordinator.PostAsync(route, Look.Request(app))).Is(HttpStatusCode.Forbidden);
        (await look.Host.PostAsync(route, Look.Request(app))).Is(HttpStatusCode.Forbidden);
        Assert.Equal("requested", await look.StateAsync());
    }

    [Fact]
    public async Task Nothing_is_viewed_before_both_have_said_yes_nor_where_nothing_can_be_viewed()
    {
        var proposed = await (await Meeting.OfAsync(app)).ProposedAsync();
        (await proposed.Asker.PostAsync($"introductions/{proposed.Introduction}/viewings", Look.Request(app))).Is(HttpStatusCode.Conflict, "introduction.state");

        var jobs = await (await Meeting.OfAsync(app, "jobs.opening", "jobs.seeker")).AcceptedAsync();
        (await jobs.Asker.PostAsync($"introductions/{jobs.Introduction}/viewings", Look.Request(app))).Is(HttpStatusCode.Conflict, "viewing.notOffered");
        Assert.Empty((await jobs.Asker.GetAsync($"introductions/{jobs.Introduction}/viewings")).Is(HttpStatusCode.OK).Json.AsArray());
    }

    [Theory]
    [InlineData("{}", "slots")]
    [InlineData("""{"slots": [], "people": 1}""", "slots")]
    [InlineData("""{"slots": [{"start": "2020-01-01T10:00:00+09:00"}], "people": 1}""", "slots")]
    [InlineData("""{"slots": [{"start": "2999-01-01T10:00:00+09:00"}], "people": 1}""", "slots")]
    [InlineData("""{"slots": [{"start": "2999-01-01T10:00:00+09:00"}], "people": 11}""", "people")]
    public async Task What_cannot_be_arranged_is_told_by_field(string body, string field)
    {
        var meeting = await Look.AcceptedAsync(app);

        var answer = (await meeting.Asker.PostAsync($"introductions/{meeting.Introduction}/viewings", System.Text.Json.Nodes.JsonNode.Parse(body))).Is(HttpStatusCode.BadRequest, "invalid");

        Assert.NotNull(answer["errors"][field]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Either_side_calls_it_off_and_the_other_is_told(bool byHost)
    {
        var look = await Look.AskedAsync(app);
        (await look.AtAsync(look.Host, "accept", new { slot = 1 })).Is(HttpStatusCode.OK);
        var (one, other) = byHost ? (look.Host, look.Visitor) : (look.Visitor, look.Host);

        (await look.AtAsync(one, "cancel", new { note = "急な用事です。" })).Is(HttpStatusCode.OK);

        Assert.Equal("cancelled", await look.StateAsync());
        Assert.Contains("取りやめ", (await other.GetAsync("notifications")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("取りやめ", (await one.GetAsync("notifications")).Text, StringComparison.Ordinal);
        Assert.Empty((await one.GetAsync($"introductions/{look.Meeting.Introduction}"))["steps"].AsArray());
        (await look.AtAsync(other, "cancel", new { })).Is(HttpStatusCode.Conflict, "viewing.state");
        (await look.Visitor.GetAsync($"viewings/{look.Viewing}/calendar")).Is(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("stop")]
    [InlineData("outcome")]
    public async Task With_the_introduction_its_viewings_end(string end)
    {
        var look = await Look.AskedAsync(app);
        (await look.AtAsync(look.Host, "accept", new { slot = 1 })).Is(HttpStatusCode.OK);

        (await look.Meeting.AtAsync(look.Host, end, new { result = "notAgreed", reason = "conditions" })).Is(HttpStatusCode.OK);

        Assert.Equal("cancelled", await look.StateAsync());
        (await look.Visitor.PostAsync($"introductions/{look.Meeting.Introduction}/viewings", Look.Request(app))).Is(HttpStatusCode.Conflict, "introduction.state");
    }

    [Fact]
    public async Task The_file_for_calendars_is_for_the_two_sides()
    {
        var look = await Look.AskedAsync(app);
        var route = $"viewings/{look.Viewing}/calendar";
        (await look.Visitor.GetAsync(route)).Is(HttpStatusCode.NotFound);
        (await look.AtAsync(look.Host, "accept", new { slot = 1 })).Is(HttpStatusCode.OK);

        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/" + route);
        request.Headers.Authorization = new("Bearer", await look.Visitor.TokenAsync());
        using var response = await app.Http.SendAsync(request);

        Assert.Equal("text/calendar", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("BEGIN:VEVENT", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        (await (await app.JoinAsync()).GetAsync(route)).Is(HttpStatusCode.NotFound);
        (await app.Guest().GetAsync(route)).Is(HttpStatusCode.Unauthorized);
    }
}
