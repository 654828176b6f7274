using System.Net;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Testing;
using SetagayaPort.Web.Tests.Infrastructure;

namespace SetagayaPort.Web.Tests.Introductions;

/// <summary>Between work and people a request says how far it is meant; in other markets it does not.</summary>
[Collection(nameof(NorthTown))]
public sealed class InterestTests(PortApp app)
{
    [Theory]
    [InlineData("apply", "すぐ応募")]
    [InlineData("talk", "話を聞きたい")]
    [InlineData("curious", "気になる")]
    public async Task The_grade_reaches_the_other_side_in_every_representation(string grade, string name)
    {
        var meeting = await Meeting.OfAsync(app, "jobs.opening", "jobs.seeker");

        var asked = (await AskAsync(meeting, grade, "検品の経験があります。")).Is(HttpStatusCode.Created);

        Assert.Equal(grade, asked["grade"].GetValue<string>());
        Assert.Equal(grade, (await meeting.Host.GetAsync($"introductions/{asked.Id}"))["grade"].GetValue<string>());
        Assert.Contains(name, (await meeting.Host.OpenAsync($"/introductions/{asked.Id}")).Text, StringComparison.Ordinal);
        Assert.Contains($"<span class=\"tag\">{name}</span>", (await meeting.Host.OpenAsync("/introductions")).Text, StringComparison.Ordinal);
        Assert.Contains((await meeting.Host.GetAsync("notifications")).Json.AsArray(), x => x!["text"]!.GetValue<string>().Contains($"「{name}」", StringComparison.Ordinal));
        (await (await app.JoinAsync()).GetAsync($"introductions/{asked.Id}")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Without_a_grade_a_request_for_a_job_is_a_wish_to_talk()
    {
        var meeting = await (await Meeting.OfAsync(app, "jobs.opening", "jobs.seeker")).ProposedAsync();

        Assert.Equal("talk", (await meeting.Host.GetAsync($"introductions/{meeting.Introduction}"))["grade"].GetValue<string>());
    }

    [Fact]
    public async Task An_employer_asks_a_seeker_in_words_of_their_own()
    {
        var meeting = await Meeting.OfAsync(app, "jobs.seeker", "jobs.opening");

        var asked = (await AskAsync(meeting, "apply", "一度お会いしたいです。")).Is(HttpStatusCode.Created);

        Assert.Contains("すぐ面接したい", (await meeting.Host.OpenAsync($"/introductions/{asked.Id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_grade_that_nobody_knows_or_a_market_without_grades_is_a_400()
    {
        var jobs = await Meeting.OfAsync(app, "jobs.opening", "jobs.seeker");
        var shops = await Meeting.OfAsync(app);

        (await AskAsync(jobs, "love", "はい。")).Is(HttpStatusCode.BadRequest);
        var refused = (await AskAsync(shops, "talk", "はい。")).Is(HttpStatusCode.BadRequest);
        var plain = await shops.ProposedAsync();

        Assert.NotNull(refused["errors"]["grade"]);
        Assert.Null((await shops.Host.GetAsync($"introductions/{plain.Introduction}")).Json["grade"]);
    }

    [Fact]
    public async Task Only_who_is_curious_needs_no_words_and_is_thanked_for_it_when_it_does_not_go_ahead()
    {
        var meeting = await Meeting.OfAsync(app, "jobs.opening", "jobs.seeker");

        (await AskAsync(meeting, "talk", null)).Is(HttpStatusCode.BadRequest);
        (await AskAsync(meeting, "apply", " ")).Is(HttpStatusCode.BadRequest);
        var asked = (await AskAsync(meeting, "curious", null)).Is(HttpStatusCode.Created);
        Assert.Contains("気になりました", asked["message"].GetValue<string>(), StringComparison.Ordinal);
        (await meeting.Host.PostAsync($"introductions/{asked.Id}/decline", new { reason = "filled" })).Is(HttpStatusCode.OK);

        Assert.Contains("気にかけてくださり、ありがとうございました。", (await meeting.Asker.OpenAsync($"/introductions/{asked.Id}")).Text, StringComparison.Ordinal);
        Assert.Contains((await meeting.Asker.GetAsync("notifications")).Json.AsArray(), x => x!["text"]!.GetValue<string>().Contains("気にかけてくださり", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_coordinator_speaks_for_the_wish_of_neither_side()
    {
        var meeting = await Meeting.OfAsync(app, "jobs.opening", "jobs.seeker");
        var coordinator = await app.JoinAsync("コーディネーター", AccountRoles.Coordinator);
        object Pair(string? grade) => new { fromListingId = meeting.Asking, toListingId = meeting.Asked, message = "ご紹介します。", why = "どちらも朝の仕事です。", grade };

        (await coordinator.PostAsync("introductions", Pair("apply"))).Is(HttpStatusCode.BadRequest);
        Assert.Null((await coordinator.PostAsync("introductions", Pair(null))).Is(HttpStatusCode.Created).Json["grade"]);
    }

    [Fact]
    public async Task The_forms_offer_the_grades_where_there_are_any()
    {
        var jobs = await Meeting.OfAsync(app, "jobs.opening", "jobs.seeker");
        var shops = await Meeting.OfAsync(app);

        foreach (var page in new[] { $"/listings/{jobs.Asked}", $"/introductions/new?from={jobs.Asking}&to={jobs.Asked}" })
            Assert.Matches("name=\"grade\" value=\"talk\" checked", (await jobs.Asker.OpenAsync(page)).Is(HttpStatusCode.OK).Text);
        foreach (var page in new[] { $"/listings/{shops.Asked}", $"/introductions/new?from={shops.Asking}&to={shops.Asked}" })
            Assert.DoesNotContain("name=\"grade\"", (await shops.Asker.OpenAsync(page)).Is(HttpStatusCode.OK).Text, StringComparison.Ordinal);
    }

    private static Task<ApiAnswer> AskAsync(Meeting meeting, string grade, string? message) =>
        meeting.Asker.PostAsync("introductions", new { fromListingId = meeting.Asking, toListingId = meeting.Asked, message, grade });
}
