using System.Net;
using System.Text.Json.Nodes;
using SetagayaPort.Core.Markets.Freelance.Terms;
using SetagayaPort.Testing;

namespace SetagayaPort.Web.Tests.Markets.Freelance;

/// <summary>Terms are issued by the client alone, once they are whole; acknowledged by the worker alone; never changed; read by nobody else.</summary>
public sealed class TermsTests(PortApp app) : IClassFixture<PortApp>
{
    [Fact]
    public async Task Terms_are_issued_in_the_conversation_acknowledged_and_kept_as_pdf()
    {
        var meeting = await MeetAsync();
        var route = $"introductions/{meeting.Introduction}/terms";

        var refused = (await meeting.Host.PostAsync(route, Terms().With("payOn", "2099-01-01"))).Is(HttpStatusCode.UnprocessableEntity, "terms.findings");
        Assert.Equal(("terms.paymentDue", "payOn"), (refused["findings"][0]!["rule"]!.GetValue<string>(), refused["findings"][0]!["field"]!.GetValue<string>()));
        var issued = (await meeting.Host.PostAsync(route, Terms())).Is(HttpStatusCode.Created);
        Assert.Equal((1, "issued"), (issued["number"].GetValue<int>(), issued["state"].GetValue<string>()));
        await Soon.HoldsAsync("it is said in the conversation", Deadline.Patient, async () =>
            (await meeting.Asker.GetAsync($"conversations/{meeting.Conversation}/messages")).Text.Contains("取引条件書（第1版）", StringComparison.Ordinal));

        (await meeting.Host.PostAsync($"terms/{issued.Id}/acknowledge")).Is(HttpStatusCode.Forbidden);
        (await meeting.Asker.PostAsync($"terms/{issued.Id}/changes", new { note = "支払いを早くしてほしいです。" })).Is(HttpStatusCode.OK);
        var second = (await meeting.Host.PostAsync(route, Terms().With("payOn", Day(45)).With("changeReason", "ご希望により、早くしました。"))).Is(HttpStatusCode.Created);
        (await meeting.Asker.PostAsync($"terms/{issued.Id}/acknowledge")).Is(HttpStatusCode.Conflict, "terms.replaced");
        (await meeting.Asker.PostAsync($"terms/{second.Id}/acknowledge")).Is(HttpStatusCode.OK);
        (await meeting.Asker.PostAsync($"terms/{second.Id}/acknowledge")).Is(HttpStatusCode.Conflict, "terms.acknowledged");

        var versions = (await meeting.Asker.GetAsync(route)).Is(HttpStatusCode.OK).Json.AsArray();
        Assert.Equal(["acknowledged", "replaced"], versions.Select(x => x!["state"]!.GetValue<string>()));
        var (status, pdf, response) = await meeting.Asker.DownloadAsync($"terms/{second.Id}/pdf");
        Assert.Equal((HttpStatusCode.OK, "application/pdf"), (status, response.Content.Headers.ContentType!.MediaType));
        Assert.Equal("%PDF-"u8.ToArray(), pdf[..5]);
        Assert.Matches("UDPGothic(.|\n)*/FontFile2", System.Text.Encoding.Latin1.GetString(pdf));
        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => app.ExecuteAsync("UPDATE work_terms SET content = '{}'"));
    }

    [Fact]
    public async Task Nobody_but_the_two_and_a_coordinator_reads_them_and_only_the_client_issues()
    {
        var meeting = await MeetAsync();
        var route = $"introductions/{meeting.Introduction}/terms";
        (await meeting.Asker.PostAsync(route, Terms())).Is(HttpStatusCode.Forbidden);
        var terms = (await meeting.Host.PostAsync(route, Terms())).Is(HttpStatusCode.Created).Id;
        var (stranger, coordinator) = (await app.JoinAsync(), await app.JoinAsync("調整役", "coordinator"));

        foreach (var path in new[] { route, $"terms/{terms}", $"terms/{terms}/pdf" })
        {
            (await stranger.GetAsync(path)).Is(HttpStatusCode.NotFound);
            (await coordinator.GetAsync(path)).Is(HttpStatusCode.OK);
            (await meeting.Asker.GetAsync(path)).Is(HttpStatusCode.OK);
        }

        (await stranger.PostAsync(route, Terms())).Is(HttpStatusCode.NotFound);
        (await stranger.PostAsync($"terms/{terms}/acknowledge")).Is(HttpStatusCode.NotFound);
        (await coordinator.PostAsync($"terms/{terms}/acknowledge")).Is(HttpStatusCode.Forbidden);
        (await coordinator.PostAsync(route, Terms())).Is(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task There_are_no_terms_where_no_work_is_given_and_none_before_both_said_yes()
    {
        var shops = await Meeting.TalkingAsync(app);
        (await shops.Host.PostAsync($"introductions/{shops.Introduction}/terms", Terms())).Is(HttpStatusCode.NotFound);

        var asked = await (await Meeting.OfAsync(app, "freelance.assignment", "freelance.freelancer")).ProposedAsync();
        (await asked.Host.PostAsync($"introductions/{asked.Introduction}/terms", Terms())).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_client_is_reminded_of_the_payment_once()
    {
        var meeting = await MeetAsync();
        var terms = (await meeting.Host.PostAsync($"introductions/{meeting.Introduction}/terms", Terms().With("deliverOn", Day(0)).With("payOn", Day(2)))).Is(HttpStatusCode.Created).Id;
        await RemindAsync();
        Assert.Empty(await RemindersAsync(meeting.Host));
        (await meeting.Asker.PostAsync($"terms/{terms}/acknowledge")).Is(HttpStatusCode.OK);

        await RemindAsync();
        await RemindAsync();

        Assert.Contains("80,000", Assert.Single(await RemindersAsync(meeting.Host)), StringComparison.Ordinal);
        Assert.Empty(await RemindersAsync(meeting.Asker));
    }

    private Task RemindAsync() => app.RunAsync<TermsReminders>();

    private static async Task<List<string>> RemindersAsync(ApiPerson person) =>
        [.. (await person.GetAsync("notifications")).Json.AsArray().Where(x => x!["kind"]!.GetValue<string>() == "nudge").Select(x => x!["text"]!.GetValue<string>())];

    private async Task<Meeting> MeetAsync() => await (await Meeting.OfAsync(app, "freelance.assignment", "freelance.freelancer")).AcceptedAsync();

    private string Day(int fromToday) => DateOnly.FromDateTime(app.Clock.GetUtcNow().AddHours(9).Date).AddDays(fromToday).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private JsonObject Terms() => new()
    {
        ["clientName"] = "ねこ坂商店会",
        ["workerName"] = "さくら",
        ["commissionedOn"] = Day(0),
        ["work"] = "A4両面のちらし。印刷用のデータで。",
        ["deliverOn"] = Day(20),
        ["deliverTo"] = "オンラインで",
        ["fee"] = 80_000,
        ["feeUnit"] = "project",
        ["payOn"] = Day(60),
        ["payBy"] = "transfer",
    };
}
