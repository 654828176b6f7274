using System.Net;
using SetagayaPort.Testing;
using SetagayaPort.Web.Features.Search;

namespace SetagayaPort.Web.Tests.Search;

/// <summary>A site with base tiles under its map: their host alone is let in, on the map's page alone.</summary>
public sealed class MapTilesTests(TiledTown town) : IClassFixture<TiledTown>
{
    private const string Origin = "https://tiles.example.jp:8443";

    private readonly PortApp app = town.App;

    [Fact]
    public async Task Page_of_the_map_lets_in_the_host_of_the_tiles_for_pictures_and_requests_alone()
    {
        var page = (await app.Guest().OpenAsync("/search/map")).Is(HttpStatusCode.OK);
        var policy = Policy(page);

        Assert.Equal(["connect-src", "img-src"], policy.Where(x => x.Sources.Contains(Origin)).Select(x => x.Name));
        Assert.Equal([Origin], policy.SelectMany(x => x.Sources).Where(IsForeign(app)).Distinct());
        Assert.Equal([Origin], Policy((await app.Guest().OpenAsync("/search/map?area=nowhere")).Is(HttpStatusCode.BadRequest)).SelectMany(x => x.Sources).Where(IsForeign(app)).Distinct());
    }

    [Theory]
    [InlineData("/search")]
    [InlineData("/")]
    [InlineData("/search/map/style.json")]
    [InlineData("/api/v1/search/map")]
    public async Task Nothing_else_lets_it_in(string path) =>
        Assert.DoesNotContain(Policy(await app.Guest().OpenAsync(path)).SelectMany(x => x.Sources), IsForeign(app).Invoke);

    [Fact]
    public async Task Style_names_the_tiles_and_the_page_says_whose_they_are()
    {
        var style = (await app.Guest().OpenAsync("/search/map/style.json")).Is(HttpStatusCode.OK);

        Assert.Equal(TiledTown.Tiles, style["sources"]["tiles"]!["tiles"]!.AsArray().Single()!.GetValue<string>());
        Assert.Contains(style["layers"].AsArray(), x => x!["source"]?.GetValue<string>() == "tiles" && x["type"]!.GetValue<string>() == "raster");
        Assert.DoesNotContain(style["layers"].AsArray(), x => x!["type"]!.GetValue<string>() == "fill");

        var owner = await app.JoinAsync();
        await owner.PublishAsync(TestData.Listing("shops.premises"));
        await Soon.HoldsAsync("the map says whose its tiles are", Deadline.Patient, async () =>
            WebUtility.HtmlDecode((await app.Guest().OpenAsync("/search/map")).Text).Contains(TiledTown.Owner, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("http://tiles.example.jp/{z}/{x}/{y}.png", TiledTown.Owner)]
    [InlineData("https://tiles.example.jp/{z}/{x}.png", TiledTown.Owner)]
    [InlineData("https://somebody@tiles.example.jp/{z}/{x}/{y}.png", TiledTown.Owner)]
    [InlineData("https://tiles.example.jp;script-src */{z}/{x}/{y}.png", TiledTown.Owner)]
    [InlineData("/tiles/{z}/{x}/{y}.png", TiledTown.Owner)]
    [InlineData("https://tiles.example.jp/{z}/{x}/{y}.png", " ")]
    public void Tiles_that_are_not_safe_or_nobodys_are_refused(string address, string owner)
    {
        Assert.True(new MapOptions { TileUrl = TiledTown.Tiles, TileAttribution = TiledTown.Owner }.IsValid);
        Assert.False(new MapOptions { TileUrl = address, TileAttribution = owner }.IsValid);
    }

    private static IEnumerable<(string Name, string[] Sources)> Policy(ApiAnswer answer) =>
        answer.Headers.GetValues("Content-Security-Policy").Single().Split(';', StringSplitOptions.TrimEntries).Select(x => x.Split(' ')).Select(x => (x[0], x[1..]));

    /// <summary>What a policy lets in beside the site itself.</summary>
    private static Func<string, bool> IsForeign(PortApp app) => source => source is not ("'self'" or "'none'" or "data:") && source != $"ws://{app.Address.Authority}";
}
