using System.Net;
using SetagayaPort.Testing;

namespace SetagayaPort.Web.Tests.Markets;

/// <summary>The guideline's lists belong to whoever manages the business; turning to closure closes the listing and calls a coordinator, once.</summary>
public sealed class GuidelineTests(PortApp app) : IClassFixture<PortApp>
{
    [Fact]
    public async Task An_owner_ticks_and_unticks_and_each_tick_keeps_its_day()
    {
        var owner = await app.JoinAsync();
        var route = $"listings/{await owner.PublishAsync(TestData.Listing("succession.business"))}/guideline";

        (await owner.PutAsync(route, new { @checked = new[] { "guarantee.bank", "explanation.fees" } })).Is(HttpStatusCode.OK);
        var first = Ticked(await owner.GetAsync(route));
        app.Clock.Advance(TimeSpan.FromDays(1));
        (await owner.PutAsync(route, new { @checked = new[] { "guarantee.bank", "guarantee.order" } })).Is(HttpStatusCode.OK);

        var second = Ticked(await owner.GetAsync(route));
        Assert.Equal(["explanation.fees", "guarantee.bank"], first.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["guarantee.bank", "guarantee.order"], second.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(first["guarantee.bank"], second["guarantee.bank"]);
        (await owner.PutAsync(route, new { @checked = new[] { "guarantee.nothing" } })).Is(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Nobody_else_reads_or_ticks_them()
    {
        var (owner, stranger) = (await app.JoinAsync(), await app.JoinAsync());
        var route = $"listings/{await owner.PublishAsync(TestData.Listing("succession.business"))}/guideline";

        (await stranger.GetAsync(route)).Is(HttpStatusCode.NotFound);
        (await stranger.PutAsync(route, new { @checked = Array.Empty<string>() })).Is(HttpStatusCode.NotFound);
        (await (await app.JoinAsync("調整役", "coordinator")).GetAsync(route)).Is(HttpStatusCode.OK);
        (await stranger.GetAsync($"listings/{await stranger.PublishAsync(TestData.Listing("shops.premises"))}/guideline")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Turning_to_closure_closes_the_listing_and_calls_a_coordinator()
    {
        var (owner, coordinator) = (await app.JoinAsync(), await app.JoinAsync("調整役", "coordinator"));
        var business = await owner.PublishAsync(TestData.Listing("succession.business").With("title", "たたみ方を考えている菓子店"));
        (await (await app.JoinAsync()).PostAsync($"listings/{business}/closure-support", new { })).Is(HttpStatusCode.NotFound);

        Assert.Equal("closed", (await owner.PostAsync($"listings/{business}/closure-support", new { note = "機械の行き先が気がかりです。" })).Is(HttpStatusCode.OK)["status"].GetValue<string>());

        (await owner.PostAsync($"listings/{business}/closure-support", new { })).Is(HttpStatusCode.Conflict, "listing.state");
        var told = (await coordinator.GetAsync("notifications")).Json.AsArray().Single(x => x!["text"]!.GetValue<string>().Contains("たたみ方を考えている菓子店", StringComparison.Ordinal));
        Assert.DoesNotContain("機械", told!.ToJsonString(), StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Ticked(ApiAnswer answer) => answer.Json.AsArray().SelectMany(x => x!["items"]!.AsArray())
        .Where(x => x!["checkedAt"] is not null).ToDictionary(x => x!["id"]!.GetValue<string>(), x => x!["checkedAt"]!.GetValue<string>());
}
