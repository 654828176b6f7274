using System.Net;
using SetagayaPort.Core.Markets;
using SetagayaPort.Testing;

namespace SetagayaPort.Web.Tests.Markets;

/// <summary>A seeker's registration lapses after two months without a sign of life, and after nothing else.</summary>
public sealed class LapseTests(PortApp app) : IClassFixture<PortApp>
{
    [Fact]
    public async Task A_seeker_who_shows_no_sign_of_life_for_two_months_rests_and_one_who_does_stays()
    {
        var (quiet, lively, employer) = (await app.JoinAsync(), await app.JoinAsync(), await app.JoinAsync());
        var (resting, staying) = (await quiet.PublishAsync(TestData.Listing("jobs.seeker")), await lively.PublishAsync(TestData.Listing("jobs.seeker")));
        var opening = await employer.PublishAsync(TestData.Listing("jobs.opening"));

        app.Clock.Advance(TimeSpan.FromDays(50));
        await RunAsync();
        Assert.Equal("published", await StatusAsync(quiet, resting, looks: false));
        (await lively.GetAsync("me")).Is(HttpStatusCode.OK);
        app.Clock.Advance(TimeSpan.FromDays(14));
        await RunAsync();

        Assert.Equal("expired", await StatusAsync(quiet, resting, looks: false));
        Assert.Equal("published", await StatusAsync(lively, staying, looks: true));
        Assert.Equal("published", await StatusAsync(employer, opening, looks: true));
        Assert.Contains((await quiet.GetAsync("notifications")).Json.AsArray(), x => x!["text"]!.GetValue<string>().Contains("お休み", StringComparison.Ordinal));
        (await quiet.PostAsync($"listings/{resting}/publish")).Is(HttpStatusCode.OK);
    }

    private Task RunAsync() => app.RunAsync<ListingExpiry>();

    /// <summary>To look is a sign of life: who is to stay quiet is looked at in the database.</summary>
    private async Task<string> StatusAsync(ApiPerson person, Guid listing, bool looks)
    {
        if (looks)
            return (await person.GetAsync($"listings/{listing}"))["status"].GetValue<string>();
        await using var db = app.OpenDatabase();
        return (await db.Listings.FindAsync(listing))!.Status == ListingStatus.Expired ? "expired" : "published";
    }
}
