using System.Net;
using System.Text.Json.Nodes;
using SetagayaPort.Testing;
using SetagayaPort.Web.Tests.Infrastructure;

namespace SetagayaPort.Web.Tests.Search;

/// <summary>What a search shows on the map, as page and as GeoJSON: the same rights as the list, and no point that an owner has not opened.</summary>
[Collection(nameof(SouthTown))]
public sealed class MapTests(PortApp app)
{
    private const double Latitude = 35.651357;
    private const double Longitude = 139.637913;

    [Theory]
    [InlineData("shops.premises")]
    [InlineData("jobs.seeker")]
    public async Task A_private_person_stands_at_the_station_and_nowhere_else(string kind)
    {
        var (word, owner) = (Word(), await app.JoinAsync());
        var id = await owner.PublishAsync(Pointed(kind, word).With("station", "経堂"));

        var pin = await PinAsync(app.Guest(), word, id);

        Assert.Equal([139.6365, 35.6513], pin["geometry"]!["coordinates"]!.AsArray().Select(x => x!.GetValue<double>()));
        Assert.True(pin["properties"]!["atStation"]!.GetValue<bool>());
        await AssertPointHiddenAsync(word);
        Assert.Contains("駅の位置に表示しています", (await app.Guest().OpenAsync($"/search/map?q={word}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_premises_of_a_private_landlord_tell_no_point_in_any_answer()
    {
        var (word, owner) = (Word(), await app.JoinAsync());
        var id = await owner.PublishAsync(Pointed("shops.premises", word));
        await PinAsync(app.Guest(), word, id);

        var seen = (await app.Guest().GetAsync($"listings/{id}")).Is(HttpStatusCode.OK);

        Assert.DoesNotContain("35.65", seen.Text, StringComparison.Ordinal);
        Assert.Equal(Latitude, (await owner.GetAsync($"listings/{id}")).Is(HttpStatusCode.OK)["latitude"].GetValue<double>());
    }

    [Fact]
    public async Task An_organisation_stands_near_its_point_and_never_on_it()
    {
        var (word, owner) = (Word(), await app.JoinAsync());
        var organization = (await owner.PostAsync("organizations", new { name = "こむぎ堂", kind = "business", industry = "I", area = "setagaya", about = "" })).Is(HttpStatusCode.Created).Id;
        var id = await owner.PublishAsync(Pointed("shops.premises", word).With("organizationId", organization.ToString()));

        var pin = await PinAsync(app.Guest(), word, id);

        var point = pin["geometry"]!["coordinates"]!.AsArray();
        Assert.InRange(Math.Abs(point[0]!.GetValue<double>() - Longitude), 0.00001, 0.0003);
        Assert.InRange(Math.Abs(point[1]!.GetValue<double>() - Latitude), 0.00001, 0.0003);
        await AssertPointHiddenAsync(word);
    }

    [Fact]
    public async Task A_business_to_hand_over_is_counted_in_its_area_and_drawn_nowhere()
    {
        var (word, owner) = (Word(), await app.JoinAsync());
        var id = await owner.PublishAsync(TestData.Listing("succession.business").With("title", $"{word}を引き継ぐ方へ"));
        // Its rules forbid a finer place; one that got there all the same is still shown to nobody.
        await app.ExecuteAsync("update listings set latitude = $2, longitude = $3, station = '経堂' where id = $1", id, Latitude, Longitude);

        var found = await FoundAsync(app.Guest(), word, 1);

        Assert.Empty(found["features"].AsArray());
        Assert.Equal("tamagawa", found["unplaced"].AsArray().Single()!["value"]!.GetValue<string>());
        Assert.Contains("場所を出していない掲載：玉川地域 1件", (await app.Guest().OpenAsync($"/search/map?q={word}")).Text, StringComparison.Ordinal);
        await AssertPointHiddenAsync(word);
    }

    [Fact]
    public async Task What_is_for_members_is_on_the_map_of_members_alone()
    {
        var (word, owner) = (Word(), await app.JoinAsync());
        var id = await owner.PublishAsync(TestData.Listing("shops.premises").With("title", word).With("visibility", "members"));
        await PinAsync(owner, word, id);

        Assert.Equal(0, (await app.Guest().GetAsync($"search/map?q={word}")).Is(HttpStatusCode.OK)["total"].GetValue<int>());
        Assert.DoesNotContain(id.ToString(), (await app.Guest().OpenAsync($"/search/map?q={word}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_listing_withdrawn_since_it_was_indexed_is_not_on_the_map()
    {
        var (word, owner) = (Word(), await app.JoinAsync());
        var id = await owner.PublishAsync(TestData.Listing("shops.premises").With("title", word));
        await PinAsync(app.Guest(), word, id);

        await app.ExecuteAsync("update listings set visibility = 'private' where id = $1", id);

        Assert.Empty((await app.Guest().GetAsync($"search/map?q={word}")).Is(HttpStatusCode.OK)["features"].AsArray());
    }

    [Fact]
    public async Task A_title_is_text_on_the_map_whatever_stands_in_it()
    {
        var (word, owner) = (Word(), await app.JoinAsync());
        var id = await owner.PublishAsync(TestData.Listing("shops.premises").With("title", $"{word} <img src=x onerror=alert(1)>\"'"));
        await PinAsync(app.Guest(), word, id);

        var page = (await app.Guest().OpenAsync($"/search/map?q={word}")).Text;

        Assert.Contains("&lt;img", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("f.nothing=1")]
    [InlineData("area=nowhere")]
    [InlineData("near=north")]
    [InlineData("market=none")]
    public async Task A_filter_that_is_not_there_is_refused(string query)
    {
        (await app.Guest().GetAsync($"search/map?{query}")).Is(HttpStatusCode.BadRequest);
        Assert.Equal(HttpStatusCode.BadRequest, (await app.Guest().OpenAsync($"/search/map?{query}")).Status);
    }

    [Fact]
    public async Task Nothing_found_is_said_in_words()
    {
        var page = (await app.Guest().OpenAsync($"/search/map?q={Word()}")).Is(HttpStatusCode.OK).Text;

        Assert.Contains("合う掲載は、まだありません", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/assets/map.js", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_and_map_lead_to_each_other_with_the_whole_search()
    {
        var list = (await app.Guest().OpenAsync("/markets/shops?side=premises&area=setagaya&page=2")).Is(HttpStatusCode.OK).Text;
        var map = (await app.Guest().OpenAsync("/search/map?market=shops&side=premises&area=setagaya")).Is(HttpStatusCode.OK).Text;

        Assert.Contains("href=\"/search/map?market=shops&amp;side=premises&amp;area=setagaya\"", list, StringComparison.Ordinal);
        Assert.Contains("href=\"/markets/shops?side=premises&amp;area=setagaya\"", map, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_market_without_a_side_and_several_markets_come_back_whole()
    {
        foreach (var (query, back) in new[] { ("market=jobs&area=setagaya", "market=jobs&amp;area=setagaya"), ("market=jobs&market=shops", "market=jobs&amp;market=shops"), ("side=wish&utm_source=a", "side=wish") })
        {
            var map = (await app.Guest().OpenAsync("/search/map?" + query)).Is(HttpStatusCode.OK).Text;

            Assert.Contains($"href=\"/search?{back}\"", map, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_style_asks_nothing_of_another_host()
    {
        var style = (await app.Guest().OpenAsync("/search/map/style.json")).Is(HttpStatusCode.OK);

        Assert.DoesNotContain("http", style.Text, StringComparison.Ordinal);
        Assert.Null(style.Json["glyphs"]);
        Assert.Equal(["ward"], style["sources"].AsObject().Select(x => x.Key));
        var policy = (await app.Guest().OpenAsync("/search/map")).Headers.GetValues("Content-Security-Policy").Single();
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
        Assert.Contains($"connect-src 'self' ws://{app.Address.Authority}; img-src 'self' data:; ", policy, StringComparison.Ordinal);
    }

    /// <summary>A word of letters alone, which the analysis leaves whole, and like no other test's.</summary>
    private static string Word() => string.Concat(Guid.CreateVersion7().ToString("N")[^12..].Select(x => (char)('a' + Convert.ToInt32(x.ToString(), 16))));

    private static JsonObject Pointed(string kind, string word) =>
        TestData.Listing(kind).With("title", $"{word}の掲載").With("latitude", Latitude).With("longitude", Longitude);

    private static Task<ApiAnswer> FoundAsync(ApiPerson reader, string word, int total) => Soon.FindAsync($"{word} found", Deadline.Patient, async () =>
        (await reader.GetAsync($"search/map?q={word}")).Is(HttpStatusCode.OK) is var found && found["total"].GetValue<int>() == total ? found : null);

    private static async Task<JsonNode> PinAsync(ApiPerson reader, string word, Guid id) =>
        (await FoundAsync(reader, word, 1))["features"].AsArray().Single(x => x!["id"]!.GetValue<string>() == id.ToString())!;

    private async Task AssertPointHiddenAsync(string word)
    {
        var answers = new[]
        {
            (await app.Guest().OpenAsync($"/search/map?q={word}")).Text, (await app.Guest().GetAsync($"search/map?q={word}")).Text,
            (await app.Guest().GetAsync($"search?q={word}")).Text,
        };
        Assert.All(answers, x => Assert.DoesNotContain("35.651357", x, StringComparison.Ordinal));
        Assert.All(answers, x => Assert.DoesNotContain("139.637913", x, StringComparison.Ordinal));
        // Nor can it be measured out: distances are counted from where the listing is shown.
        var near = (await app.Guest().GetAsync($"search?q={word}&near=35.651357,139.637913"))["hits"].AsArray();
        Assert.All(near, x => Assert.NotEqual(0, x!["distanceMeters"]?.GetValue<double>()));
    }
}
