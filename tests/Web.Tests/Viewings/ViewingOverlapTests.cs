using System.Net;
using SetagayaPort.Testing;

namespace SetagayaPort.Web.Tests.Viewings;

/// <summary>No two accepted viewings of the same premises overlap, whoever is quicker.</summary>
public sealed class ViewingOverlapTests(PortApp app) : IClassFixture<PortApp>
{
    /// <summary>From which the times of a test are counted, so that one ends exactly when another begins.</summary>
    private readonly DateTimeOffset now = app.Clock.GetUtcNow();

    [Fact]
    public async Task A_second_visitor_gets_another_time_and_one_right_after_is_free()
    {
        var (host, place) = await PremisesAsync();
        var (one, other, third) = (await AskAsync(host, place, 48), await AskAsync(host, place, 48.25, 49), await AskAsync(host, place, 48.5));
        (await host.PostAsync($"viewings/{one}/accept", new { slot = 1 })).Is(HttpStatusCode.OK);
        (await host.PostAsync($"viewings/{third}/accept", new { slot = 1 })).Is(HttpStatusCode.OK);

        (await host.PostAsync($"viewings/{other}/accept", new { slot = 1 })).Is(HttpStatusCode.Conflict, "viewing.overlap");
        (await host.PostAsync($"viewings/{other}/accept", new { slot = 2 })).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_time_that_is_given_up_is_free_again()
    {
        var (host, place) = await PremisesAsync();
        var (one, other) = (await AskAsync(host, place, 48), await AskAsync(host, place, 48));
        (await host.PostAsync($"viewings/{one}/accept", new { slot = 1 })).Is(HttpStatusCode.OK);
        (await host.PostAsync($"viewings/{other}/accept", new { slot = 1 })).Is(HttpStatusCode.Conflict, "viewing.overlap");

        (await host.PostAsync($"viewings/{one}/cancel", new { })).Is(HttpStatusCode.OK);

        (await host.PostAsync($"viewings/{other}/accept", new { slot = 1 })).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Other_premises_are_viewed_at_the_same_time()
    {
        var (host, place) = await PremisesAsync();
        var elsewhere = await host.PublishAsync(Look.HiddenPremises());
        var (one, other) = (await AskAsync(host, place, 48), await AskAsync(host, elsewhere, 48));

        (await host.PostAsync($"viewings/{one}/accept", new { slot = 1 })).Is(HttpStatusCode.OK);
        (await host.PostAsync($"viewings/{other}/accept", new { slot = 1 })).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Of_many_answers_at_once_one_is_taken()
    {
        var (host, place) = await PremisesAsync();
        var asked = new List<Guid>();
        for (var i = 0; i < 6; i++)
            asked.Add(await AskAsync(host, place, 48 + i * 0.05));
        await host.TokenAsync();

        var answers = await Task.WhenAll(asked.Select(x => host.PostAsync($"viewings/{x}/accept", new { slot = 1 })));

        Assert.Single(answers, x => x.Status == HttpStatusCode.OK);
        Assert.All(answers.Where(x => x.Status != HttpStatusCode.OK), x => x.Is(HttpStatusCode.Conflict, "viewing.overlap"));
    }

    [Fact]
    public async Task The_same_viewing_is_accepted_once()
    {
        var (host, place) = await PremisesAsync();
        var asked = await AskAsync(host, place, 48, 72);
        await host.TokenAsync();

        var answers = await Task.WhenAll(Enumerable.Range(1, 2).Select(slot => host.PostAsync($"viewings/{asked}/accept", new { slot })));

        Assert.Equal(1, answers.Count(x => x.Status == HttpStatusCode.OK));
        Assert.Equal(1, answers.Count(x => x.Code == "viewing.state"));
    }

    private async Task<(ApiPerson Host, Guid Place)> PremisesAsync()
    {
        var host = await app.JoinAsync("持ち主");
        return (host, await host.PublishAsync(Look.HiddenPremises()));
    }

    private async Task<Guid> AskAsync(ApiPerson host, Guid place, params double[] hours)
    {
        var visitor = await app.JoinAsync("ひらく人");
        var wish = await visitor.PublishAsync(TestData.Listing("shops.wish"));
        var introduction = (await host.ProposeAsync(place, wish)).Is(HttpStatusCode.Created).Id;
        (await visitor.PostAsync($"introductions/{introduction}/accept")).Is(HttpStatusCode.OK);
        return (await visitor.PostAsync($"introductions/{introduction}/viewings", new { slots = hours.Select(x => new { start = now.AddHours(x), minutes = 30 }), people = 1 })).Is(HttpStatusCode.Created).Id;
    }
}
