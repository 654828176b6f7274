using System.Globalization;
using System.Net;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Testing;
using SetagayaPort.Web.Tests.Assistance;

namespace SetagayaPort.Web.Tests.Reports;

/// <summary>Coordinators who are no party look into a report once, with what was said around; a decision is final and has one winner.</summary>
public sealed class ReviewTests(PortApp app) : IClassFixture<PortApp>
{
    private static readonly (string Method, string Path)[] Routes = [("GET", ""), ("GET", "/{0}"), ("POST", "/{0}/decision"), ("POST", "/{0}/appeal-decision")];

    [Fact]
    public async Task Only_coordinators_have_the_routes_and_not_while_they_are_suspended()
    {
        var talk = await ReportedTalk.OfAsync(app);
        var report = await talk.ReportedAsync();
        var suspended = await ReportedTalk.CoordinatorAsync(app);
        await suspended.TokenAsync();
        await app.ExecuteAsync("UPDATE accounts SET suspended_until = $1 WHERE id = $2", app.Clock.GetUtcNow().AddDays(1), suspended.Id);
        foreach (var (who, person, status, code) in new (string Who, ApiPerson Person, HttpStatusCode Status, string? Code)[]
        {
            ("a guest", app.Guest(), HttpStatusCode.Unauthorized, "auth.required"),
            ("a stranger", await app.JoinAsync(), HttpStatusCode.Forbidden, null),
            ("the reporter", talk.Reporter, HttpStatusCode.Forbidden, null),
            ("the reported", talk.Reported, HttpStatusCode.Forbidden, null),
            ("a suspended coordinator", suspended, HttpStatusCode.Forbidden, "account.suspended"),
        })
        {
            foreach (var (method, path) in Routes)
            {
                var answer = await person.SendAsync(new HttpMethod(method), "reports" + string.Format(CultureInfo.InvariantCulture, path, report), method == "GET" ? null : new { decision = "noAction", granted = true, answer = "はい" });
                Assert.True(answer.Status == status && (code is null || answer.Code == code), $"{method} reports{path} answers {who} with {answer.Status} {answer.Code}.");
            }
        }

        Assert.Equal("open", await app.ReadAsync("SELECT state FROM reports WHERE id = $1", report));
        (await suspended.OpenAsync("/desk/reports")).Is(HttpStatusCode.Unauthorized);
        Assert.Equal("account.suspended", (await suspended.GetAsync("me/reports")).Code);
        Assert.Equal("account.suspended", (await talk.ReportAsync(by: suspended)).Code);
    }

    [Theory]
    [InlineData(AccountRoles.Coordinator)]
    [InlineData(AccountRoles.Administrator)]
    public async Task Who_is_a_party_finds_no_report_of_the_conversation(string duty)
    {
        var (host, asker) = (await app.JoinAsync("けやき", duty), await app.JoinAsync("さくら", duty));
        var meeting = new Meeting(host, asker, await host.PublishAsync(TestData.Listing("shops.premises")), await asker.PublishAsync(TestData.Listing("shops.wish")));
        var talk = await ReportedTalk.OfAsync(app, await meeting.AcceptedAsync());
        var report = await talk.ReportedAsync();
        foreach (var party in new[] { host, asker })
        {
            Assert.DoesNotContain(report.ToString(), (await party.GetAsync("reports")).Is(HttpStatusCode.OK).Text, StringComparison.Ordinal);
            (await party.GetAsync($"reports/{report}")).Is(HttpStatusCode.NotFound);
            (await ReportedTalk.DecideAsync(party, report, "noAction")).Is(HttpStatusCode.NotFound);
            (await ReportedTalk.ReviewAsync(party, report, true)).Is(HttpStatusCode.NotFound);
            (await party.OpenAsync($"/desk/reports/{report}")).Is(HttpStatusCode.NotFound);
            Assert.Empty(await ReportedTalk.NoticesAsync(party));
        }

        Assert.Equal("0", await app.ReadAsync("SELECT count(*)::text FROM audit_entries WHERE action = 'report.opened' AND subject_id = $1", report));
    }

    [Fact]
    public async Task Who_acts_for_somebody_offline_in_the_conversation_finds_no_report_either()
    {
        var talk = await ReportedTalk.OfAsync(app);
        var helped = await Helped.ByAsync(app);
        await app.ExecuteAsync("INSERT INTO conversation_members (conversation_id, account_id) VALUES ($1, $2)", talk.Conversation, helped.Account);
        var report = await talk.ReportedAsync();

        (await helped.Coordinator.GetAsync($"reports/{report}")).Is(HttpStatusCode.NotFound);
        Assert.Empty(await ReportedTalk.NoticesAsync(helped.Coordinator));
        (await (await ReportedTalk.CoordinatorAsync(app)).GetAsync($"reports/{report}")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Coordinators_are_told_that_a_report_came_in()
    {
        var coordinator = await ReportedTalk.CoordinatorAsync(app);
        var talk = await ReportedTalk.OfAsync(app);

        await talk.ReportedAsync();

        Assert.Contains("/desk/reports", Assert.Single(await ReportedTalk.NoticesAsync(coordinator)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_opened_report_shows_what_was_said_around_also_what_was_rewritten_or_unsent()
    {
        var talk = await ReportedTalk.OfAsync(app);
        for (var i = 3; i <= 30; i++)
            (await talk.Reported.SayAsync(talk.Conversation, $"言葉{i}")).Is(HttpStatusCode.Created);
        var at = $"conversations/{talk.Conversation}/messages";
        (await talk.Reported.PatchAsync($"{at}/15", new { body = "やさしい言葉" })).Is(HttpStatusCode.OK);
        (await talk.Reported.DeleteAsync($"{at}/16")).Is(HttpStatusCode.OK);
        var report = await talk.ReportedAsync(15);
        var coordinator = await ReportedTalk.CoordinatorAsync(app);

        var opened = (await coordinator.GetAsync($"reports/{report}")).Is(HttpStatusCode.OK);

        var messages = opened["messages"].AsArray();
        Assert.Equal(Enumerable.Range(5, 21), messages.Select(x => x!["number"]!.GetValue<int>()));
        var marked = Assert.Single(messages, x => x!["reported"]!.GetValue<bool>())!;
        Assert.Equal((15, "やさしい言葉", "言葉15"), (marked["number"]!.GetValue<int>(), marked["body"]!.GetValue<string>(), Assert.Single(marked["before"]!.AsArray())!["body"]!.GetValue<string>()));
        Assert.Equal(("", true, "言葉16"), (messages[11]!["body"]!.GetValue<string>(), messages[11]!["deleted"]!.GetValue<bool>(), messages[11]!["before"]![0]!["body"]!.GetValue<string>()));
        Assert.Equal((talk.Reporter.Id, talk.Reported.Id), (opened["reporter"]["id"]!.GetValue<Guid>(), opened["reported"]["id"]!.GetValue<Guid>()));
    }

    [Fact]
    public async Task Every_opening_is_recorded_with_who_opened_it()
    {
        var talk = await ReportedTalk.OfAsync(app);
        var report = await talk.ReportedAsync();
        var coordinator = await ReportedTalk.CoordinatorAsync(app);

        (await coordinator.GetAsync($"reports/{report}")).Is(HttpStatusCode.OK);
        (await coordinator.OpenAsync($"/desk/reports/{report}")).Is(HttpStatusCode.OK);

        Assert.Equal("2", await app.ReadAsync("SELECT count(*)::text FROM audit_entries WHERE action = 'report.opened' AND subject_id = $1 AND actor_id = $2", report, coordinator.Id));
    }

    [Fact]
    public async Task A_decision_reaches_the_reporter_and_is_final()
    {
        var talk = await ReportedTalk.OfAsync(app);
        var coordinator = await ReportedTalk.CoordinatorAsync(app);
        var report = await talk.ReportedAsync();

        (await ReportedTalk.DecideAsync(coordinator, report, "warning", answer: "相手の方に注意しました。")).Is(HttpStatusCode.OK);

        var mine = (await talk.Reporter.GetAsync("me/reports"))["items"][0]!;
        Assert.Equal(("decided", "warning", "相手の方に注意しました。"), (mine["state"]!.GetValue<string>(), mine["decision"]!.GetValue<string>(), mine["answer"]!.GetValue<string>()));
        Assert.EndsWith("/reports", Assert.Single(await ReportedTalk.NoticesAsync(talk.Reporter)), StringComparison.Ordinal);
        Assert.EndsWith("/appeal/" + await talk.TokenAsync(report), Assert.Single(await ReportedTalk.NoticesAsync(talk.Reported)), StringComparison.Ordinal);
        (await ReportedTalk.DecideAsync(coordinator, report, "noAction")).Is(HttpStatusCode.Conflict, "report.decided");
        (await ReportedTalk.DecideAsync(await ReportedTalk.CoordinatorAsync(app), report, "suspension", 90)).Is(HttpStatusCode.Conflict, "report.decided");
        Assert.Null(await talk.SuspendedUntilAsync());
    }

    [Fact]
    public async Task Without_action_the_reported_person_hears_nothing()
    {
        var talk = await ReportedTalk.OfAsync(app);

        var report = await talk.DecidedAsync(await ReportedTalk.CoordinatorAsync(app), "noAction");

        Assert.Empty(await ReportedTalk.NoticesAsync(talk.Reported));
        Assert.Equal("", await talk.TokenAsync(report));
    }

    [Theory]
    [InlineData("banish", null, "はい", "decision")]
    [InlineData(null, null, "はい", "decision")]
    [InlineData("warning", null, " ", "answer")]
    [InlineData("warning", null, "long", "answer")]
    [InlineData("warning", 3, "はい", "days")]
    [InlineData("suspension", null, "はい", "days")]
    [InlineData("suspension", 0, "はい", "days")]
    [InlineData("suspension", -1, "はい", "days")]
    [InlineData("suspension", 91, "はい", "days")]
    public async Task A_decision_that_cannot_be_is_refused_with_the_field_to_mend(string? decision, int? days, string answer, string field)
    {
        var talk = await ReportedTalk.OfAsync(app);
        var report = await talk.ReportedAsync();

        var refused = (await ReportedTalk.DecideAsync(await ReportedTalk.CoordinatorAsync(app), report, decision!, days, answer == "long" ? new string('長', 2001) : answer)).Is(HttpStatusCode.BadRequest);

        Assert.NotEmpty(refused["errors"][field]!.AsArray());
        Assert.Equal("open", await app.ReadAsync("SELECT state FROM reports WHERE id = $1", report));
    }

    [Fact]
    public async Task Of_coordinators_who_decide_at_once_one_wins()
    {
        var talk = await ReportedTalk.OfAsync(app);
        var report = await talk.ReportedAsync();
        var coordinators = new List<ApiPerson>();
        for (var i = 0; i < 4; i++)
        {
            coordinators.Add(await ReportedTalk.CoordinatorAsync(app));
            await coordinators[i].TokenAsync();
        }

        var answers = await Task.WhenAll(coordinators.Select((x, i) => ReportedTalk.DecideAsync(x, report, "suspension", 10 + i, $"答え{i}")));

        var won = Array.FindIndex(answers, x => x.Status == HttpStatusCode.OK);
        Assert.All(answers.Where((_, i) => i != won), x => x.Is(HttpStatusCode.Conflict, "report.decided"));
        Assert.Equal($"答え{won}", await app.ReadAsync("SELECT answer FROM reports WHERE id = $1", report));
        Assert.Equal(10 + won, (await talk.SuspendedUntilAsync() - app.Clock.GetUtcNow())!.Value.TotalDays, 0.1);
        Assert.Single(await ReportedTalk.NoticesAsync(talk.Reporter));
        Assert.Equal("1", await app.ReadAsync("SELECT count(*)::text FROM audit_entries WHERE action = 'report.decided' AND subject_id = $1", report));
    }
}
