using System.Net;
using SetagayaPort.Testing;
using SetagayaPort.Web.Tests.Infrastructure;

namespace SetagayaPort.Web.Tests.Markets;

/// <summary>A listing without a name is measured by how many businesses it could be; only those who manage it learn the figure.</summary>
[Collection(nameof(SouthTown))]
public sealed class AnonymityTests(PortApp app)
{
    [Fact]
    public async Task The_more_businesses_are_alike_the_harder_one_is_found_out()
    {
        var owner = await app.JoinAsync();
        var business = await owner.PublishAsync(Business().With("details.foundedDecade", 1960));
        var route = $"listings/{business}/anonymity";

        var alone = (await owner.GetAsync(route)).Is(HttpStatusCode.OK);
        Assert.Equal((1, "findable"), (alone["sharing"].GetValue<int>(), alone["level"].GetValue<string>()));
        Assert.Contains(alone["suggestions"].AsArray(), x => x!["field"]!.GetValue<string>() == "details.foundedDecade");

        foreach (var change in new[] { ("area", "tamagawa"), ("area", "tamagawa"), ("area", "kinuta"), ("details.employees", "50+") })
            await (await app.JoinAsync()).PublishAsync(Business().With(change.Item1, change.Item2));
        (await owner.PostAsync("organizations", new { name = "菓子店", kind = "business", industry = "P", area = "tamagawa", about = "" })).Is(HttpStatusCode.Created);

        var among = (await owner.GetAsync(route)).Is(HttpStatusCode.OK);
        Assert.Equal((3, 5, 5, "guessable"), (among["sharing"].GetValue<int>(), among["anySize"].GetValue<int>(), among["wholeWard"].GetValue<int>(), among["level"].GetValue<string>()));
    }

    [Fact]
    public async Task Nobody_else_learns_it_and_what_shows_its_owner_has_none()
    {
        var owner = await app.JoinAsync();
        var route = $"listings/{await owner.PublishAsync(TestData.Listing("succession.business"))}/anonymity";

        (await (await app.JoinAsync()).GetAsync(route)).Is(HttpStatusCode.NotFound);
        (await (await app.JoinAsync("調整役", "coordinator")).GetAsync(route)).Is(HttpStatusCode.OK);
        (await owner.GetAsync($"listings/{await owner.PublishAsync(TestData.Listing("shops.wish"))}/anonymity")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_no_name_sheet_tells_bands_and_nothing_that_is_confidential()
    {
        var owner = await app.JoinAsync("代表の者");
        var business = await owner.PublishAsync(TestData.Listing("succession.business").With("details.confidential", new System.Text.Json.Nodes.JsonObject { ["legalName"] = "有限会社ほしぞら" }));

        foreach (var reader in new[] { owner, app.Guest() })
        {
            var sheet = (await reader.OpenAsync($"/listings/{business}/sheet")).Is(HttpStatusCode.OK);
            Assert.Contains("ノンネームシート", sheet.Text, StringComparison.Ordinal);
            Assert.Contains("1,000万円", sheet.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("ほしぞら", sheet.Text, StringComparison.Ordinal);
        }
    }

    /// <summary>Of a trade that no other test of this town has.</summary>
    private static System.Text.Json.Nodes.JsonObject Business() => TestData.Listing("succession.business").With("industry", "P");
}
