using System.Net;
using Npgsql;
using SetagayaPort.Testing;

namespace SetagayaPort.Web.Tests.Reports;

/// <summary>A suspension cuts everything off within seconds, ends by itself, and never shortens a longer one.</summary>
public sealed class SuspensionTests(PortApp app) : IClassFixture<PortApp>
{
    [Fact]
    public async Task A_suspension_ends_the_live_connection_and_the_api_within_seconds()
    {
        var talk = await ReportedTalk.OfAsync(app);
        await using var live = await talk.Reported.ConnectAsync();
        (await talk.Reported.GetAsync("me")).Is(HttpStatusCode.OK);

        await talk.DecidedAsync(await ReportedTalk.CoordinatorAsync(app), "suspension", 7);

        await Soon.HoldsAsync("the API refuses", TimeSpan.FromSeconds(6), async () => (await talk.Reported.GetAsync("me")).Status == HttpStatusCode.Forbidden);
        await live.Closed.WaitAsync(Deadline.Patient);
        Assert.Equal("account.suspended", (await talk.Reported.SayAsync(talk.Conversation, "まだ言うぞ")).Code);
        Assert.Equal("account.suspended", (await talk.ReportAsync(2, by: talk.Reported)).Code);
        (await talk.Reporter.SayAsync(talk.Conversation, "こちらは書けます")).Is(HttpStatusCode.Created);
        Assert.DoesNotContain("こちらは書けます", live.Everything(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_suspension_ends_by_itself()
    {
        var talk = await ReportedTalk.OfAsync(app);
        await talk.DecidedAsync(await ReportedTalk.CoordinatorAsync(app), "suspension", 90);
        Assert.Equal(90, (await talk.SuspendedUntilAsync() - app.Clock.GetUtcNow())!.Value.TotalDays, 0.1);

        app.Clock.Advance(TimeSpan.FromDays(90.1));

        await Soon.HoldsAsync("the person is back", Deadline.Patient, async () => (await talk.Reported.GetAsync("me")).Status == HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_database_keeps_no_suspension_without_an_end_and_no_review_by_who_decided()
    {
        var talk = await ReportedTalk.OfAsync(app);
        var report = await talk.DecidedAsync(await ReportedTalk.CoordinatorAsync(app), "suspension", 7);

        foreach (var change in new[] { "suspended_until = NULL", "suspended_until = 'infinity'", "suspended_until = decided_at + interval '91 days'", "appeal_decided_by_id = decided_by_id" })
        {
            var refused = await Assert.ThrowsAsync<PostgresException>(() => app.ExecuteAsync($"UPDATE reports SET {change} WHERE id = $1", report));
            Assert.Equal(PostgresErrorCodes.CheckViolation, refused.SqlState);
        }
    }

    [Fact]
    public async Task A_longer_suspension_that_stands_is_not_shortened()
    {
        var talk = await ReportedTalk.OfAsync(app);
        var coordinator = await ReportedTalk.CoordinatorAsync(app);
        (await talk.Reported.SayAsync(talk.Conversation, "もう一言")).Is(HttpStatusCode.Created);
        await talk.DecidedAsync(coordinator, "suspension", 30);
        var stands = await talk.SuspendedUntilAsync();

        await talk.DecidedAsync(coordinator, "suspension", 5, number: 3);

        Assert.Equal(stands, await talk.SuspendedUntilAsync());
    }

    [Fact]
    public async Task With_the_right_password_the_sign_in_says_until_when_and_leads_to_the_appeal()
    {
        var talk = await ReportedTalk.OfAsync(app);
        var report = await talk.DecidedAsync(await ReportedTalk.CoordinatorAsync(app), "suspension", 7);
        var appeal = $"/appeal/{await talk.TokenAsync(report)}";

        var right = await SignInAsync(talk.Reported.Email, ApiPerson.Password);
        var wrong = await SignInAsync(talk.Reported.Email, "machigai-no-kotoba-1");

        Assert.Contains("まで、お休みになっています", right, StringComparison.Ordinal);
        Assert.Contains(appeal, right, StringComparison.Ordinal);
        Assert.DoesNotContain("お休みになっています", wrong, StringComparison.Ordinal);
        Assert.DoesNotContain("/appeal/", wrong, StringComparison.Ordinal);
        Assert.DoesNotContain("さくら", right, StringComparison.Ordinal);
    }

    private async Task<string> SignInAsync(string email, string password)
    {
        using var visitor = SiteVisitor.Guest(app);
        return (await visitor.PostAsync("/login", "/login", ("email", email), ("password", password))).Text;
    }
}
