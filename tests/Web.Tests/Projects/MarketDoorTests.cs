using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SetagayaPort.Testing;

namespace SetagayaPort.Web.Tests.Projects;

/// <summary>The ways into the collaboration market lead to searches that really filter so.</summary>
public sealed partial class MarketDoorTests(PortApp app) : IClassFixture<PortApp>
{
    [Fact]
    public async Task Farm_support_and_what_universities_seek_and_bring_are_found_behind_their_doors()
    {
        var owner = await app.JoinAsync();
        var farm = await owner.PublishAsync(Challenge("援農", "agriculture", "volunteer", "person"));
        var university = await owner.PublishAsync(Challenge("研究", "technology", "skill", "university"));
        var organization = (await owner.PostAsync("organizations", new { name = "見本の大学", kind = "university", industry = "O", area = "setagaya", about = "" })).Is(HttpStatusCode.Created).Id;
        var seed = await owner.PublishAsync(TestData.Listing("collaboration.capability").With("organizationId", organization.ToString()));
        var person = await owner.PublishAsync(TestData.Listing("collaboration.capability"));
        await owner.PublishAsync(TestData.Listing("succession.business").With("organizationId", organization.ToString()));
        await Soon.HoldsAsync("all are found", Deadline.Search, async () => (await owner.GetAsync("search"))["total"].GetValue<int>() == 5);
        Assert.Equal(1, (await owner.GetAsync("search?organizationKind=university"))["total"].GetValue<int>());
        (await owner.GetAsync("search?organizationKind=guild")).Is(HttpStatusCode.BadRequest);

        var doors = Doors().Matches(await PageAsync("/markets/collaboration")).Select(x => WebUtility.HtmlDecode(x.Groups["href"].Value)).ToList();

        Assert.Equal([[farm], [university], [seed]], await FoundAsync(doors[0], doors[1], doors[2]));
        Assert.Equal("/projects", doors[3]);
        Assert.Contains("終わった活動", await PageAsync(doors[3]), StringComparison.Ordinal);
        Assert.Empty(Doors().Matches(await PageAsync("/markets/shops")));

        async Task<List<List<Guid>>> FoundAsync(params string[] addresses)
        {
            var found = new List<List<Guid>>();
            foreach (var address in addresses)
            {
                var page = await PageAsync(address);
                found.Add([.. new[] { farm, university, seed, person }.Where(id => page.Contains($"/listings/{id}", StringComparison.Ordinal))]);
            }

            return found;
        }
    }

    private static JsonObject Challenge(string title, string theme, string support, string partner) =>
        TestData.Listing("collaboration.challenge").With("title", title + "を手伝ってください").With("details.theme", theme)
            .With("details.supportKinds", new JsonArray(support)).With("details.partnerKinds", new JsonArray(partner));

    private async Task<string> PageAsync(string path) => await app.Http.GetStringAsync(path);

    [GeneratedRegex("<li><a class=\"chip\" href=\"(?<href>[^\"]+)\">[^<]+<span class=\"vh\">", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Doors();
}
