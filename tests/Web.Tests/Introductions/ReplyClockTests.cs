using System.Net;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Core.Introductions;
using SetagayaPort.Testing;

namespace SetagayaPort.Web.Tests.Introductions;

/// <summary>Nobody waits for ever: reminders on days 3 and 6, a kind closure on day 7 that both sides and the coordinators hear of.</summary>
public sealed class ReplyClockTests(PortApp app) : IClassFixture<PortApp>
{
    [Fact]
    public async Task The_asked_side_is_reminded_on_days_3_and_6_and_on_day_7_it_ends_for_both()
    {
        var coordinator = await app.JoinAsync("コーディネーター", AccountRoles.Coordinator);
        var meeting = await (await Meeting.OfAsync(app)).ProposedAsync();

        await PassAsync(TimeSpan.FromDays(2.9));
        Assert.Equal(0, await NudgesAsync(meeting.Host));
        await PassAsync(TimeSpan.FromDays(0.2));
        Assert.Equal(1, await NudgesAsync(meeting.Host));
        await PassAsync(TimeSpan.FromDays(1));
        Assert.Equal(1, await NudgesAsync(meeting.Host));
        await PassAsync(TimeSpan.FromDays(2));
        Assert.Equal(2, await NudgesAsync(meeting.Host));
        Assert.Equal(0, await NudgesAsync(meeting.Asker));
        Assert.Equal("proposed", await StateAsync(meeting.Host, meeting));

        await PassAsync(TimeSpan.FromDays(1));

        var ended = await meeting.Host.GetAsync($"introductions/{meeting.Introduction}");
        Assert.Equal(("expired", "noReply"), (ended["state"].GetValue<string>(), ended["reason"].GetValue<string>()));
        foreach (var person in new[] { meeting.Host, meeting.Asker })
            Assert.Contains(await KindsAsync(person, meeting), x => x == "answer");
        Assert.Equal(1, await NudgesAsync(coordinator));
        (await meeting.AtAsync(meeting.Host, "accept")).Is(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task An_answer_stops_the_clock()
    {
        var meeting = await (await Meeting.OfAsync(app)).AcceptedAsync();

        await PassAsync(TimeSpan.FromDays(8));

        Assert.Equal("accepted", await StateAsync(meeting.Asker, meeting));
        Assert.Equal(0, await NudgesAsync(meeting.Host));
    }

    private async Task PassAsync(TimeSpan time)
    {
        app.Clock.Advance(time);
        await app.RunAsync<ReplyClock>();
    }

    private static async Task<string> StateAsync(ApiPerson person, Meeting meeting) =>
        (await person.GetAsync($"introductions/{meeting.Introduction}"))["state"].GetValue<string>();

    private static async Task<int> NudgesAsync(ApiPerson person) =>
        (await person.GetAsync("notifications")).Json.AsArray().Count(x => x!["kind"]!.GetValue<string>() == "nudge");

    private static async Task<List<string>> KindsAsync(ApiPerson person, Meeting meeting) =>
        [.. (await person.GetAsync("notifications")).Json.AsArray()
            .Where(x => x!["url"]!.GetValue<string>().EndsWith(meeting.Introduction.ToString(), StringComparison.Ordinal)).Select(x => x!["kind"]!.GetValue<string>())];
}
