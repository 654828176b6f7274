using System.Net;
using SetagayaPort.Core;
using SetagayaPort.Core.Introductions;
using SetagayaPort.Testing;

namespace SetagayaPort.Web.Tests.Introductions;

/// <summary>Either side of a talk may put it on hold until a day; nothing is disclosed meanwhile, and on that day it goes on by itself.</summary>
public sealed class HoldTests(PortApp app) : IClassFixture<PortApp>
{
    [Fact]
    public async Task A_talk_rests_until_the_day_and_goes_on_by_itself_and_both_are_told()
    {
        var talk = await (await Meeting.OfAsync(app, "succession.business", "succession.successor")).AcceptedAsync();
        var until = Day(30);

        (await talk.AtAsync(talk.Asker, "hold", new { until, note = "家族と相談します。" })).Is(HttpStatusCode.OK);

        var seen = (await talk.Host.GetAsync($"introductions/{talk.Introduction}"))["hold"];
        Assert.Equal((until, "家族と相談します。", false), (seen["until"]!.GetValue<string>(), seen["note"]!.GetValue<string>(), seen["byYou"]!.GetValue<bool>()));
        Assert.Contains("お休み", await NewestAsync(talk.Host), StringComparison.Ordinal);
        (await talk.AtAsync(talk.Host, "disclose", new { stage = 3 })).Is(HttpStatusCode.Conflict, "introduction.onHold");

        app.Clock.Advance(TimeSpan.FromDays(29));
        await RunAsync();
        (await talk.AtAsync(talk.Host, "disclose", new { stage = 3 })).Is(HttpStatusCode.Conflict, "introduction.onHold");
        app.Clock.Advance(TimeSpan.FromDays(1));
        await RunAsync();

        Assert.Null((await talk.Host.GetAsync($"introductions/{talk.Introduction}")).Json["hold"]);
        foreach (var party in new[] { talk.Host, talk.Asker })
            Assert.Contains("再開", await NewestAsync(party), StringComparison.Ordinal);
        (await talk.AtAsync(talk.Host, "disclose", new { stage = 3 })).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Either_side_goes_on_earlier_and_an_end_ends_the_hold()
    {
        var talk = await Meeting.TalkingAsync(app);
        (await talk.AtAsync(talk.Host, "hold", new { until = Day(10) })).Is(HttpStatusCode.OK);
        (await talk.AtAsync(talk.Asker, "resume")).Is(HttpStatusCode.OK);
        (await talk.AtAsync(talk.Asker, "resume")).Is(HttpStatusCode.Conflict, "introduction.state");

        (await talk.AtAsync(talk.Host, "hold", new { until = Day(10) })).Is(HttpStatusCode.OK);
        (await talk.AtAsync(talk.Asker, "outcome", new { result = "notAgreed", reason = "timing" })).Is(HttpStatusCode.OK);
        Assert.Null((await talk.Host.GetAsync($"introductions/{talk.Introduction}")).Json["hold"]);
        (await talk.AtAsync(talk.Host, "hold", new { until = Day(10) })).Is(HttpStatusCode.Conflict, "introduction.state");
    }

    [Fact]
    public async Task Strangers_find_nothing_and_a_coordinator_does_not_hold_for_others()
    {
        var talk = await Meeting.TalkingAsync(app);
        foreach (var verb in new[] { "hold", "resume" })
        {
            (await talk.AtAsync(await app.JoinAsync(), verb, new { until = Day(3) })).Is(HttpStatusCode.NotFound);
            (await talk.AtAsync(await app.JoinAsync("調整役", "coordinator"), verb, new { until = Day(3) })).Is(HttpStatusCode.Forbidden);
        }

        var asked = await (await Meeting.OfAsync(app)).ProposedAsync();
        (await asked.AtAsync(asked.Asker, "hold", new { until = Day(3) })).Is(HttpStatusCode.Conflict, "introduction.state");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(184)]
    [InlineData(null)]
    public async Task The_day_lies_between_tomorrow_and_half_a_year_ahead(int? days)
    {
        var talk = await Meeting.TalkingAsync(app);
        Assert.NotNull((await talk.AtAsync(talk.Host, "hold", new { until = days is { } x ? Day(x) : null })).Is(HttpStatusCode.BadRequest)["errors"]["until"]);

        using var visitor = await SiteVisitor.SignInAsync(app, talk.Host);
        var (status, _, page) = await visitor.PostAsync($"/introductions/{talk.Introduction}", $"/introductions/{talk.Introduction}?handler=hold", ("until", days is { } y ? Day(y) : ""), ("note", "考える時間をください。"));
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("考える時間をください。", page, StringComparison.Ordinal);
    }

    private string Day(int ahead) => app.Clock.TownToday().AddDays(ahead).ToString("yyyy-MM-dd");

    private Task RunAsync() => app.RunAsync<HoldService>();

    private static async Task<string> NewestAsync(ApiPerson person) => (await person.GetAsync("notifications")).Json.AsArray().Select(x => x!["text"]!.GetValue<string>()).First();
}
