using System.Globalization;
using System.Net;
using SetagayaPort.Core;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Testing;

namespace SetagayaPort.Web.Tests.Viewings;

/// <summary>The forms of viewings, without script.</summary>
public sealed class ViewingPageTests(PortApp app) : IClassFixture<PortApp>
{
    [Fact]
    public async Task The_visitor_asks_and_the_owner_answers_on_the_introductions_page()
    {
        var meeting = await Look.AcceptedAsync(app);
        var page = $"/introductions/{meeting.Introduction}";
        using var visitor = await SiteVisitor.SignInAsync(app, meeting.Asker);
        using var host = await SiteVisitor.SignInAsync(app, meeting.Host);
        Assert.DoesNotContain("handler=ask", await host.ReadAsync(page), StringComparison.Ordinal);

        var asked = await visitor.PostAsync(page, page + "/viewings?handler=ask", [.. Time(1, 2), .. Time(2, 3), ("minutes", "45"), ("people", "3"), ("note", "厨房を見たいです。")]);

        Assert.Equal((HttpStatusCode.Redirect, page + "#viewings"), (asked.Status, asked.Location));
        var read = await host.ReadAsync(page);
        Assert.Contains("この方に住所を伝えます", read, StringComparison.Ordinal);
        Assert.Contains("厨房を見たいです。", read, StringComparison.Ordinal);
        Assert.DoesNotContain(Look.Address, await visitor.ReadAsync(page), StringComparison.Ordinal);

        var viewing = (await meeting.Host.GetAsync($"introductions/{meeting.Introduction}/viewings")).Json[0]!["id"]!.GetValue<Guid>();
        await host.PostAsync(page, page + $"/viewings?handler=accept&viewing={viewing}", ("slot", "2"), ("tellAddress", "true"));

        Assert.Contains(Look.Address, await visitor.ReadAsync(page), StringComparison.Ordinal);
        Assert.Contains($"/api/v1/viewings/{viewing}/calendar", await visitor.ReadAsync(page), StringComparison.Ordinal);
        using var coordinator = await SiteVisitor.SignInAsync(app, await app.JoinAsync("調整役", AccountRoles.Coordinator));
        var overlooked = await coordinator.ReadAsync(page);
        Assert.DoesNotContain(Look.Address, overlooked, StringComparison.Ordinal);
        Assert.DoesNotContain("handler=cancel", overlooked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_form_keeps_what_was_typed_and_says_what_to_mend()
    {
        var meeting = await Look.AcceptedAsync(app);
        var page = $"/introductions/{meeting.Introduction}";
        using var visitor = await SiteVisitor.SignInAsync(app, meeting.Asker);

        var (status, _, text) = await visitor.PostAsync(page, page + "/viewings?handler=ask", ("day1", Day(3)), ("people", "2"), ("note", "看板を見たいです。"));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("日にちと時刻の両方を選んでください。", text, StringComparison.Ordinal);
        Assert.Contains("看板を見たいです。", text, StringComparison.Ordinal);
        Assert.Contains($"value=\"{Day(3)}\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calling_off_asks_whether_one_is_sure_and_strangers_find_no_page()
    {
        var look = await Look.AskedAsync(app);
        var page = $"/introductions/{look.Meeting.Introduction}/viewings";
        using var visitor = await SiteVisitor.SignInAsync(app, look.Visitor);

        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.PostAsync(page, page + $"?handler=cancel&viewing={look.Viewing}", ("note", "急用です。"))).Status);
        Assert.Equal("requested", await look.StateAsync());
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.PostAsync(page, page + $"?handler=cancel&viewing={look.Viewing}", ("sure", "true"))).Status);
        Assert.Equal("cancelled", await look.StateAsync());

        using var stranger = await SiteVisitor.SignInAsync(app, await app.JoinAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.PostAsync("/listings/new", page + $"?handler=cancel&viewing={look.Viewing}", ("sure", "true"))).Status);
        using var guest = await app.Http.GetAsync(page);
        Assert.NotEqual(HttpStatusCode.OK, guest.StatusCode);
    }

    private (string Name, string Value)[] Time(int number, int days) => [($"day{number}", Day(days)), ($"clock{number}", "10:30")];

    private string Day(int days) => app.Clock.GetUtcNow().AddDays(days).InTown().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
