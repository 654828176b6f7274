using System.Net;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Testing;

namespace SetagayaPort.Web.Tests.Reports;

/// <summary>The reported person never learns who reported: in no answer, page, notice or signal, at no stage, whatever duty they have.</summary>
public sealed class ReportSecrecyTests(PortApp app) : IClassFixture<PortApp>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nothing_that_the_reported_person_can_read_tells_of_the_report(bool coordinator)
    {
        var talk = await TalkAsync(coordinator);
        await using var live = await talk.Reported.ConnectAsync();
        var (note, answer) = ($"内密{Guid.CreateVersion7():N}", $"返事{Guid.CreateVersion7():N}");
        var (first, second) = (await ReportedTalk.CoordinatorAsync(app), await ReportedTalk.CoordinatorAsync(app));
        var report = (await talk.ReportAsync(note: note)).Is(HttpStatusCode.Created).Id;
        string[] canaries = [note, answer, report.ToString()];

        await HidesAsync(talk, live, canaries);
        (await ReportedTalk.DecideAsync(first, report, "warning", answer: answer)).Is(HttpStatusCode.OK);
        await HidesAsync(talk, live, canaries);
        (await talk.AppealAsync(report)).Is(HttpStatusCode.OK);
        await HidesAsync(talk, live, canaries);
        (await ReportedTalk.ReviewAsync(second, report, granted: false)).Is(HttpStatusCode.OK);
        await HidesAsync(talk, live, canaries);
    }

    [Fact]
    public async Task What_tells_of_the_decision_names_neither_the_reporter_nor_the_conversation()
    {
        var talk = await TalkAsync(coordinator: false);
        await using var live = await talk.Reported.ConnectAsync();
        var report = await talk.DecidedAsync(await ReportedTalk.CoordinatorAsync(app), "suspension", 7);
        (await talk.AppealAsync(report)).Is(HttpStatusCode.OK);
        var token = await talk.TokenAsync(report);
        string[] told =
        [
            (await app.Guest().OpenAsync($"/appeal/{token}")).Is(HttpStatusCode.OK).Text,
            (await app.Guest().PostAsync($"appeals/{token}", new { text = "もう一度" })).Text,
            await app.ReadAsync("SELECT string_agg(x::text, ' ') FROM notifications x WHERE account_id = $1 AND kind = 'report'", talk.Reported.Id),
            string.Join(' ', live.Received("notificationReceived").Select(x => $"{x["text"]} {x["url"]}")),
        ];

        string[] canaries = [talk.Reporter.Id.ToString(), "知らせた人", talk.Conversation.ToString(), report.ToString()];
        foreach (var text in told)
        {
            foreach (var canary in canaries)
                Assert.DoesNotContain(canary, WebUtility.HtmlDecode(text), StringComparison.OrdinalIgnoreCase);
        }
    }

    private async Task HidesAsync(ReportedTalk talk, LiveClient live, string[] canaries)
    {
        var (c, reported) = (talk.Conversation, talk.Reported);
        var report = canaries[2];
        string[] routes = ["me", "me/reports", "notifications", "conversations", $"conversations/{c}", $"conversations/{c}/messages", $"conversations/{c}/events", "sync", "reports", $"reports/{report}", "introductions", $"introductions/{talk.Meeting.Introduction}"];
        string[] pages = ["/reports", "/notifications", "/home", "/messages", $"/messages/{c}", $"/messages/{c}/report", "/desk", "/desk/reports", $"/desk/reports/{report}", "/account"];
        foreach (var route in routes)
            Hides((await reported.GetAsync(route)).Text, route);
        foreach (var page in pages)
            Hides((await reported.OpenAsync(page)).Text, page);
        if (await app.ReadAsync("SELECT appeal_token FROM reports WHERE id = $1", Guid.Parse(report)) is { Length: > 0 } token)
            Hides((await reported.OpenAsync($"/appeal/{token}")).Is(HttpStatusCode.OK).Text, "/appeal");
        Hides(live.Everything(), "the live connection");
        Hides(app.Log.Text, "the log");

        void Hides(string text, string where)
        {
            // The id asked for stands in what says that there is no such thing; the other two must never.
            foreach (var canary in where.Contains(report, StringComparison.Ordinal) ? canaries[..2] : canaries)
                Assert.False(WebUtility.HtmlDecode(text).Contains(canary, StringComparison.OrdinalIgnoreCase), $"{where} tells {canary}.");
        }
    }

    private async Task<ReportedTalk> TalkAsync(bool coordinator)
    {
        var host = coordinator ? await app.JoinAsync("けやき", AccountRoles.Coordinator) : await app.JoinAsync("けやき");
        var asker = await app.JoinAsync("知らせた人");
        var meeting = new Meeting(host, asker, await host.PublishAsync(TestData.Listing("shops.premises")), await asker.PublishAsync(TestData.Listing("shops.wish")));
        return await ReportedTalk.OfAsync(app, await meeting.AcceptedAsync());
    }
}
