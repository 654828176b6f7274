using System.Net;
using SetagayaPort.Testing;

namespace SetagayaPort.Web.Tests.Reports;

/// <summary>One appeal per decision, by its link, within 30 days; another coordinator answers it, and a granted one ends what it was about.</summary>
public sealed class AppealTests(PortApp app) : IClassFixture<PortApp>
{
    [Fact]
    public async Task Who_is_suspended_appeals_without_a_sign_in_and_once()
    {
        var talk = await ReportedTalk.OfAsync(app);
        var report = await talk.DecidedAsync(await ReportedTalk.CoordinatorAsync(app), "suspension", 7);

        var appealed = (await talk.AppealAsync(report)).Is(HttpStatusCode.OK);

        Assert.Equal(("suspension", "harassment", "売り言葉に買い言葉でした。", false),
            (appealed["decision"].GetValue<string>(), appealed["reason"].GetValue<string>(), appealed["text"].GetValue<string>(), appealed["mayAppeal"].GetValue<bool>()));
        (await talk.AppealAsync(report, "もう一度")).Is(HttpStatusCode.Conflict, "appeal.before");
        Assert.Equal("売り言葉に買い言葉でした。", await app.ReadAsync("SELECT appeal_text FROM reports WHERE id = $1", report));
    }

    [Fact]
    public async Task The_token_of_a_suspended_session_does_not_stand_in_the_way()
    {
        var talk = await ReportedTalk.OfAsync(app);
        await talk.Reported.TokenAsync();
        var report = await talk.DecidedAsync(await ReportedTalk.CoordinatorAsync(app), "suspension", 7);
        await Soon.HoldsAsync("the API refuses", Deadline.Patient, async () => (await talk.Reported.GetAsync("me")).Status == HttpStatusCode.Forbidden);

        (await talk.Reported.PostAsync($"appeals/{await talk.TokenAsync(report)}", new { text = "聞いてください。" })).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_link_that_is_none_and_an_empty_appeal_change_nothing()
    {
        var talk = await ReportedTalk.OfAsync(app);
        var report = await talk.DecidedAsync(await ReportedTalk.CoordinatorAsync(app), "warning");

        (await app.Guest().PostAsync($"appeals/{report}", new { text = "聞いてください。" })).Is(HttpStatusCode.NotFound);
        (await app.Guest().OpenAsync($"/appeal/{report}")).Is(HttpStatusCode.NotFound);
        foreach (var text in new[] { "", " ", new string('長', 2001) })
            Assert.NotEmpty((await talk.AppealAsync(report, text)).Is(HttpStatusCode.BadRequest)["errors"]["text"]!.AsArray());

        Assert.Equal("decided", await app.ReadAsync("SELECT state FROM reports WHERE id = $1", report));
    }

    [Fact]
    public async Task After_30_days_an_appeal_is_too_late()
    {
        var talk = await ReportedTalk.OfAsync(app);
        var coordinator = await ReportedTalk.CoordinatorAsync(app);
        var (early, late) = (await talk.DecidedAsync(coordinator, "warning"), await talk.DecidedAsync(coordinator, "warning", number: null));
        app.Clock.Advance(TimeSpan.FromDays(29.9));
        (await talk.AppealAsync(early)).Is(HttpStatusCode.OK);
        app.Clock.Advance(TimeSpan.FromDays(0.2));

        (await talk.AppealAsync(late)).Is(HttpStatusCode.Conflict, "appeal.tooLate");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Another_coordinator_answers_and_both_sides_hear_of_it(bool granted)
    {
        var talk = await ReportedTalk.OfAsync(app);
        var (first, second) = (await ReportedTalk.CoordinatorAsync(app), await ReportedTalk.CoordinatorAsync(app));
        var report = await talk.DecidedAsync(first, "warning");
        (await ReportedTalk.ReviewAsync(second, report, granted)).Is(HttpStatusCode.Conflict, "report.notAppealed");
        (await talk.AppealAsync(report)).Is(HttpStatusCode.OK);

        (await ReportedTalk.ReviewAsync(first, report, granted)).Is(HttpStatusCode.Forbidden, "report.fourEyes");
        (await ReportedTalk.ReviewAsync(second, report, granted, " ")).Is(HttpStatusCode.BadRequest);
        (await second.PostAsync($"reports/{report}/appeal-decision", new { answer = "はい" })).Is(HttpStatusCode.BadRequest);
        (await ReportedTalk.ReviewAsync(second, report, granted, "読み直しました。")).Is(HttpStatusCode.OK);

        (await ReportedTalk.ReviewAsync(second, report, !granted)).Is(HttpStatusCode.Conflict, "report.notAppealed");
        Assert.Equal(2, (await ReportedTalk.NoticesAsync(talk.Reporter)).Count);
        Assert.Equal(2, (await ReportedTalk.NoticesAsync(talk.Reported)).Count);
        Assert.Equal(granted, (await talk.Reporter.GetAsync("me/reports"))["items"][0]!["appealGranted"]!.GetValue<bool>());
        Assert.DoesNotContain("読み直しました", (await talk.Reporter.GetAsync("me/reports")).Text, StringComparison.Ordinal);
        var page = WebUtility.HtmlDecode((await app.Guest().OpenAsync($"/appeal/{await talk.TokenAsync(report)}")).Is(HttpStatusCode.OK).Text);
        Assert.Contains("読み直しました。", page, StringComparison.Ordinal);
        Assert.Contains(granted ? "お返事：認めます" : "お返事：はじめの決定のままです", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_coordinators_who_answer_an_appeal_at_once_one_wins()
    {
        var talk = await ReportedTalk.OfAsync(app);
        var report = await talk.DecidedAsync(await ReportedTalk.CoordinatorAsync(app), "suspension", 7);
        (await talk.AppealAsync(report)).Is(HttpStatusCode.OK);
        ApiPerson[] others = [await ReportedTalk.CoordinatorAsync(app), await ReportedTalk.CoordinatorAsync(app)];
        foreach (var person in others)
            await person.TokenAsync();

        var answers = await Task.WhenAll(others.Select((x, i) => ReportedTalk.ReviewAsync(x, report, granted: i == 0)));

        var won = Array.FindIndex(answers, x => x.Status == HttpStatusCode.OK);
        answers[1 - won].Is(HttpStatusCode.Conflict, "report.notAppealed");
        Assert.Equal(won == 0, await talk.SuspendedUntilAsync() is null);
    }

    [Fact]
    public async Task A_granted_appeal_ends_the_suspension_but_not_another_one_that_runs()
    {
        var talk = await ReportedTalk.OfAsync(app);
        var (first, second) = (await ReportedTalk.CoordinatorAsync(app), await ReportedTalk.CoordinatorAsync(app));
        (await talk.Reported.SayAsync(talk.Conversation, "もう一言")).Is(HttpStatusCode.Created);
        var (longer, shorter) = (await talk.DecidedAsync(first, "suspension", 30), await talk.DecidedAsync(first, "suspension", 10, number: 3));
        (await talk.AppealAsync(longer)).Is(HttpStatusCode.OK);
        (await talk.AppealAsync(shorter)).Is(HttpStatusCode.OK);

        (await ReportedTalk.ReviewAsync(second, longer, granted: true)).Is(HttpStatusCode.OK);
        Assert.Equal(10, (await talk.SuspendedUntilAsync() - app.Clock.GetUtcNow())!.Value.TotalDays, 0.1);
        (await ReportedTalk.ReviewAsync(second, shorter, granted: true)).Is(HttpStatusCode.OK);

        Assert.Null(await talk.SuspendedUntilAsync());
        await Soon.HoldsAsync("the person is back", Deadline.Patient, async () => (await talk.Reported.GetAsync("me")).Status == HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_granted_appeal_against_the_shorter_of_two_leaves_the_longer_one()
    {
        var talk = await ReportedTalk.OfAsync(app);
        var (first, second) = (await ReportedTalk.CoordinatorAsync(app), await ReportedTalk.CoordinatorAsync(app));
        (await talk.Reported.SayAsync(talk.Conversation, "もう一言")).Is(HttpStatusCode.Created);
        await talk.DecidedAsync(first, "suspension", 30);
        var shorter = await talk.DecidedAsync(first, "suspension", 10, number: 3);
        var stands = await talk.SuspendedUntilAsync();
        (await talk.AppealAsync(shorter)).Is(HttpStatusCode.OK);

        (await ReportedTalk.ReviewAsync(second, shorter, granted: true)).Is(HttpStatusCode.OK);

        Assert.Equal(stands, await talk.SuspendedUntilAsync());
    }
}
