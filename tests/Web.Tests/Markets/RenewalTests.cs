using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using SetagayaPort.Core;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Core.Markets;
using SetagayaPort.Testing;

namespace SetagayaPort.Web.Tests.Markets;

/// <summary>A listing goes on for three months with one press, and its owner is told in time.</summary>
public sealed class RenewalTests(PortApp app) : IClassFixture<PortApp>
{
    [Fact]
    public async Task Renewing_gives_three_months_from_today_and_an_opening_is_right_as_of_today()
    {
        var owner = await app.JoinAsync();
        var id = await owner.PublishAsync(TestData.Listing("jobs.opening").With("validUntil", Day(5)));

        var renewed = (await owner.PostAsync($"listings/{id}/renew", new { version = 2 })).Is(HttpStatusCode.OK);

        Assert.Equal((Months(3), Day(0), "published"), (renewed["validUntil"].GetValue<string>(), renewed["details"]["asOf"]!.GetValue<string>(), renewed["status"].GetValue<string>()));
        Assert.Equal(3, renewed["version"].GetValue<int>());
    }

    [Fact]
    public async Task What_has_run_out_is_published_again()
    {
        var owner = await app.JoinAsync();
        var id = await owner.PublishAsync(TestData.Listing("shops.wish").With("validUntil", Day(1)));
        app.Clock.Advance(TimeSpan.FromDays(3));
        await RunAsync();
        Assert.Equal("expired", (await owner.GetAsync($"listings/{id}"))["status"].GetValue<string>());

        var renewed = (await owner.PostAsync($"listings/{id}/renew")).Is(HttpStatusCode.OK);

        Assert.Equal(("published", Months(3)), (renewed["status"].GetValue<string>(), renewed["validUntil"].GetValue<string>()));
        (await app.Guest().GetAsync($"listings/{id}")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Nothing_goes_on_beyond_what_it_offers()
    {
        var owner = await app.JoinAsync();
        var term = new JsonObject { ["indefinite"] = false, ["until"] = Day(40), ["renewalCriteria"] = "更新なし" };
        var job = await owner.PublishAsync(TestData.Listing("jobs.opening").With("details.asOf", Day(0)).With("details.term", term).With("validUntil", Day(5)));

        Assert.Equal(Day(40), (await owner.PostAsync($"listings/{job}/renew")).Is(HttpStatusCode.OK)["validUntil"].GetValue<string>());

        app.Clock.Advance(TimeSpan.FromDays(42));
        await RunAsync();
        (await owner.PostAsync($"listings/{job}/renew")).Is(HttpStatusCode.Conflict, "listing.renewTooLate");
    }

    [Fact]
    public async Task A_stale_version_a_draft_a_stranger_and_a_broken_rule_renew_nothing()
    {
        var (owner, stranger, coordinator) = (await app.JoinAsync(), await app.JoinAsync(), await app.JoinAsync("係", AccountRoles.Coordinator));
        var id = await owner.PublishAsync(TestData.Listing("jobs.opening").With("details.asOf", Day(0)).With("validUntil", Day(5)));
        var draft = await owner.DraftAsync(TestData.Listing("jobs.opening"));

        (await owner.PostAsync($"listings/{id}/renew", new { version = 1 })).Is(HttpStatusCode.Conflict, "version.stale");
        (await owner.PostAsync($"listings/{draft}/renew")).Is(HttpStatusCode.Conflict, "listing.state");
        (await stranger.PostAsync($"listings/{id}/renew")).Is(HttpStatusCode.NotFound);
        (await stranger.OpenAsync($"/listings/{id}/renew")).Is(HttpStatusCode.NotFound);
        (await app.Guest().PostAsync($"listings/{id}/renew")).Is(HttpStatusCode.Unauthorized);
        // The minimum wage has risen since it was published.
        await app.ExecuteAsync("UPDATE listings SET details = jsonb_set(details, '{wage,min}', '900') WHERE id = $1", id);
        var blocked = (await owner.PostAsync($"listings/{id}/renew")).Is(HttpStatusCode.UnprocessableEntity);
        Assert.Contains(blocked["findings"].AsArray(), x => x!["rule"]!.GetValue<string>() == "jobs.minimumWage");
        Assert.Equal(Day(5), (await owner.GetAsync($"listings/{id}"))["validUntil"].GetValue<string>());
        await app.ExecuteAsync("UPDATE listings SET details = jsonb_set(details, '{wage,min}', '1500') WHERE id = $1", id);
        (await coordinator.PostAsync($"listings/{id}/renew")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_owner_is_reminded_14_and_3_days_before_once_each_and_not_after_renewing()
    {
        var (owner, other) = (await app.JoinAsync(), await app.JoinAsync());
        var id = await owner.PublishAsync(TestData.Listing("shops.wish").With("validUntil", Day(20)));
        var renewed = await other.PublishAsync(TestData.Listing("shops.wish").With("validUntil", Day(20)));

        await PassAsync(5);
        Assert.Equal(0, await RemindersAsync(owner, id));
        await PassAsync(1);
        await PassAsync(1);
        Assert.Equal((1, 1), (await RemindersAsync(owner, id), await RemindersAsync(other, renewed)));
        (await other.PostAsync($"listings/{renewed}/renew")).Is(HttpStatusCode.OK);
        await PassAsync(10);
        await PassAsync(1);
        Assert.Equal((2, 1), (await RemindersAsync(owner, id), await RemindersAsync(other, renewed)));
    }

    [Fact]
    public async Task An_opening_is_renewed_on_a_page_that_asks_for_the_owners_word_and_other_kinds_with_one_press()
    {
        var owner = await app.JoinAsync();
        var opening = await owner.PublishAsync(TestData.Listing("jobs.opening").With("details.asOf", Day(0)).With("validUntil", Day(5)));
        var wish = await owner.PublishAsync(TestData.Listing("shops.wish").With("validUntil", Day(5)));

        var mine = (await owner.OpenAsync("/listings/mine")).Is(HttpStatusCode.OK).Text;

        Assert.Contains($"href=\"/listings/{opening}/renew\"", mine, StringComparison.Ordinal);
        Assert.Contains($"action=\"/listings/{wish}/renew\"", mine, StringComparison.Ordinal);
        Assert.Contains("name=\"sure\"", (await owner.OpenAsync($"/listings/{opening}/renew")).Text, StringComparison.Ordinal);
        Assert.Contains($"/listings/{opening}/renew", (await owner.OpenAsync($"/listings/{opening}")).Text, StringComparison.Ordinal);
    }

    private string Day(int fromToday) => Word(app.Clock.TownToday().AddDays(fromToday));

    private string Months(int months) => Word(app.Clock.TownToday().AddMonths(months));

    private static string Word(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private async Task PassAsync(int days)
    {
        app.Clock.Advance(TimeSpan.FromDays(days));
        await RunAsync();
    }

    private Task RunAsync() => app.RunAsync<ListingExpiry>();

    private static async Task<int> RemindersAsync(ApiPerson person, Guid listing) =>
        (await person.GetAsync("notifications")).Json.AsArray().Count(x => x!["url"]!.GetValue<string>() == $"/listings/{listing}/renew");
}
