using System.Net;
using SetagayaPort.Testing;
using SetagayaPort.Web.Tests.Infrastructure;

namespace SetagayaPort.Web.Tests.Reports;

/// <summary>Members, present and former, report what others wrote to them, once each; nobody else does.</summary>
[Collection(nameof(NorthTown))]
public sealed class ReportingTests(PortApp app)
{
    [Fact]
    public async Task A_member_reports_a_message_and_sees_where_it_stands()
    {
        var talk = await ReportedTalk.OfAsync(app);

        var made = (await talk.ReportAsync(note: " こわかったです \r\n二行目")).Is(HttpStatusCode.Created);

        Assert.Equal(("open", 1, "harassment", "こわかったです \n二行目"),
            (made["state"].GetValue<string>(), made["number"].GetValue<int>(), made["reason"].GetValue<string>(), made["note"].GetValue<string>()));
        Assert.Equal(talk.Reported.Id, made["reported"]["id"]!.GetValue<Guid>());
        var mine = (await talk.Reporter.GetAsync("me/reports")).Is(HttpStatusCode.OK);
        Assert.Equal(made.Id, Assert.Single(mine["items"].AsArray())!["id"]!.GetValue<Guid>());
        Assert.Empty((await talk.Reported.GetAsync("me/reports"))["items"].AsArray());
    }

    [Fact]
    public async Task The_same_again_is_answered_with_the_first_until_it_is_decided()
    {
        var talk = await ReportedTalk.OfAsync(app);
        var (first, whole) = (await talk.ReportedAsync(), await talk.ReportedAsync(null));

        Assert.Equal(first, (await talk.ReportAsync(reason: "fraud")).Is(HttpStatusCode.OK).Id);
        Assert.Equal(whole, (await talk.ReportAsync(null)).Is(HttpStatusCode.OK).Id);

        Assert.NotEqual(first, whole);
        (await ReportedTalk.DecideAsync(await ReportedTalk.CoordinatorAsync(app), first, "noAction")).Is(HttpStatusCode.OK);
        Assert.NotEqual(first, (await talk.ReportAsync()).Is(HttpStatusCode.Created).Id);
    }

    [Fact]
    public async Task Of_the_same_report_sent_many_times_at_once_one_is_kept()
    {
        var talk = await ReportedTalk.OfAsync(app);

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => talk.ReportAsync()));

        Assert.Single(answers, x => x.Status == HttpStatusCode.Created);
        Assert.All(answers, x => Assert.True(x.Status is HttpStatusCode.Created or HttpStatusCode.OK, x.Text));
        Assert.Single(answers.Select(x => x.Id).Distinct());
    }

    [Theory]
    [InlineData(2, "harassment", "", "number", "report.message")]
    [InlineData(3, "harassment", "", "number", "report.message")]
    [InlineData(-1, "harassment", "", "number", "report.message")]
    [InlineData(1, "boredom", "", "reason", "word.unknown")]
    [InlineData(1, null, "", "reason", "word.unknown")]
    [InlineData(1, "other", "long", "note", "text.tooLong")]
    public async Task What_cannot_be_reported_is_refused_with_the_field_to_mend(long number, string? reason, string note, string field, string code)
    {
        var talk = await ReportedTalk.OfAsync(app);

        var refused = (await talk.Reporter.PostAsync($"conversations/{talk.Conversation}/report", new { number, reason, note = note == "long" ? new string('長', 1001) : null })).Is(HttpStatusCode.BadRequest);

        Assert.Equal(code, refused["errors"][field]![0]!["code"]!.GetValue<string>());
        Assert.NotEmpty(refused["errors"][field]![0]!["message"]!.GetValue<string>());
        Assert.Empty((await talk.Reporter.GetAsync("me/reports"))["items"].AsArray());
    }

    [Fact]
    public async Task Who_is_no_member_finds_no_conversation_to_report()
    {
        var talk = await ReportedTalk.OfAsync(app);

        foreach (var person in new[] { await app.JoinAsync(), await ReportedTalk.CoordinatorAsync(app) })
        {
            (await talk.ReportAsync(by: person)).Is(HttpStatusCode.NotFound);
            (await person.OpenAsync($"/messages/{talk.Conversation}/report")).Is(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task Who_was_reported_may_report_as_well()
    {
        var talk = await ReportedTalk.OfAsync(app);
        await talk.ReportedAsync();

        var made = (await talk.ReportAsync(2, by: talk.Reported)).Is(HttpStatusCode.Created);

        Assert.Equal(talk.Reporter.Id, made["reported"]["id"]!.GetValue<Guid>());
    }

    [Fact]
    public async Task Among_several_a_report_names_a_message_and_so_its_sender()
    {
        var talk = await ReportedTalk.OfAsync(app);
        var third = await app.JoinAsync("三人目");
        await app.ExecuteAsync("INSERT INTO conversation_members (conversation_id, account_id) VALUES ($1, $2)", talk.Conversation, third.Id);
        (await third.SayAsync(talk.Conversation, "はじめまして")).Is(HttpStatusCode.Created);

        Assert.Equal("report.needsNumber", (await talk.ReportAsync(null)).Is(HttpStatusCode.BadRequest)["errors"]["number"]![0]!["code"]!.GetValue<string>());

        Assert.Equal(third.Id, (await talk.ReportAsync(3)).Is(HttpStatusCode.Created)["reported"]["id"]!.GetValue<Guid>());
        Assert.Equal(talk.Reported.Id, (await talk.ReportAsync(1, by: third)).Is(HttpStatusCode.Created)["reported"]["id"]!.GetValue<Guid>());
    }

    [Fact]
    public async Task Who_has_left_reports_what_was_said_until_then_and_nothing_later()
    {
        var talk = await ReportedTalk.OfAsync(app);
        await app.ExecuteAsync("UPDATE conversation_members SET left_seq = 2 WHERE conversation_id = $1 AND account_id = $2", talk.Conversation, talk.Reporter.Id);
        (await talk.Reported.SayAsync(talk.Conversation, "いなくなった後の話")).Is(HttpStatusCode.Created);

        (await talk.ReportAsync(3)).Is(HttpStatusCode.BadRequest);
        (await talk.ReportAsync(1)).Is(HttpStatusCode.Created);

        var page = (await talk.Reporter.OpenAsync($"/messages/{talk.Conversation}/report")).Is(HttpStatusCode.OK).Text;
        Assert.DoesNotContain("いなくなった後の話", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_person_has_20_open_reports_at_most()
    {
        var talk = await ReportedTalk.OfAsync(app);
        for (var i = 0; i < 20; i++)
            (await talk.Reported.SayAsync(talk.Conversation, $"その{i}")).Is(HttpStatusCode.Created);
        await talk.ReportedAsync();
        for (var number = 3; number < 22; number++)
            (await talk.ReportAsync(number)).Is(HttpStatusCode.Created);

        (await talk.ReportAsync(22)).Is(HttpStatusCode.TooManyRequests, "report.tooManyOpen");

        (await talk.ReportAsync(3)).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_no_name_owner_stays_without_a_name_for_the_reporter()
    {
        var owner = await app.JoinAsync("名を伏せた人");
        var candidate = await app.JoinAsync("さくら");
        var meeting = new Meeting(owner, candidate, await owner.PublishAsync(TestData.Listing("succession.business")), await candidate.PublishAsync(TestData.Listing("succession.successor")));
        var talk = await ReportedTalk.OfAsync(app, await meeting.AcceptedAsync());

        var made = (await talk.ReportAsync()).Is(HttpStatusCode.Created);
        (await ReportedTalk.DecideAsync(await ReportedTalk.CoordinatorAsync(app), made.Id, "warning")).Is(HttpStatusCode.OK);

        Assert.Equal("店主", made["reported"]["displayName"]!.GetValue<string>());
        string[] seen = [made.Text, (await talk.Reporter.GetAsync("me/reports")).Text, (await talk.Reporter.GetAsync("notifications")).Text,
            (await talk.Reporter.OpenAsync("/reports")).Text, (await talk.Reporter.OpenAsync($"/messages/{talk.Conversation}/report?number=1")).Text];
        foreach (var text in seen.Select(x => WebUtility.HtmlDecode(x)))
        {
            Assert.DoesNotContain("名を伏せた人", text, StringComparison.Ordinal);
            Assert.DoesNotContain(owner.Id.ToString(), text, StringComparison.OrdinalIgnoreCase);
        }
    }
}
