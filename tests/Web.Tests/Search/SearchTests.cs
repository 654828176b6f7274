using System.Net;
using System.Text.Json.Nodes;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Testing;

namespace SetagayaPort.Web.Tests.Search;

/// <summary>What the search answers, to whom, and what it refuses.</summary>
public sealed class SearchTests(PortApp app) : IClassFixture<PortApp>
{
    [Theory]
    [InlineData("f.colour=red", "f.colour", "filter.unknown")]
    [InlineData("market=moon", "market", "word.unknown")]
    [InlineData("area=%00", "area", "word.unknown")]
    [InlineData("sort=random", "sort", "word.unknown")]
    [InlineData("near=35.6;139.6", "near", "point.format")]
    [InlineData("near=95,139", "near", "point.format")]
    [InlineData("near=35.64,139.67&radius=0", "radius", "number.range")]
    [InlineData("near=35.64,139.67&radius=NaN", "radius", "number.range")]
    [InlineData("radius=500", "radius", "radius.place")]
    [InlineData("area=setagaya&radius=40075000", "radius", "radius.place")]
    [InlineData("near=nowhere&radius=500", "near", "point.format")]
    [InlineData("page=0", "page", "number.range")]
    [InlineData("size=101", "size", "number.range")]
    [InlineData("f.wage.min=1'; DROP TABLE search_entries; --", "f.wage.min", "range.format")]
    public async Task What_cannot_be_meant_is_refused_by_name(string query, string field, string code)
    {
        var answer = (await app.Guest().GetAsync("search?" + query)).Is(HttpStatusCode.BadRequest);

        Assert.Equal(code, answer["errors"][field]![0]!["code"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_text_too_long_is_refused_and_stays_in_the_field()
    {
        var text = new string('あ', 201);

        var answer = (await app.Guest().GetAsync("search?q=" + Uri.EscapeDataString(text))).Is(HttpStatusCode.BadRequest);
        using var page = await app.Http.GetAsync("/search?q=" + Uri.EscapeDataString(text));
        var html = WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync());

        Assert.Equal("text.length", answer["errors"]["q"]![0]!["code"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.BadRequest, page.StatusCode);
        Assert.Contains($"value=\"{text}\"", html, StringComparison.Ordinal);
        Assert.Contains("200文字まで", html, StringComparison.Ordinal);
        (await app.Guest().GetAsync("search?q=" + Uri.EscapeDataString(text[1..]))).Is(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("%F0%9F%A5%90%F0%9F%91%A8%E2%80%8D%F0%9F%91%A9")]
    [InlineData("%00%01%1b[31m%7f")]
    [InlineData("%ED%A0%80%ED%B0%80%FF")]
    [InlineData("'ab' %26 !('cd':* | <->)")]
    [InlineData("title:x AND _exists_:y~2 {\"match_all\":{}}")]
    [InlineData("'; DROP TABLE search_entries; --")]
    [InlineData("\"-\"\" -\" - \"")]
    public async Task Whatever_is_typed_is_text(string text)
    {
        (await app.Guest().GetAsync("search?q=" + text)).Is(HttpStatusCode.OK);
        using var page = await app.Http.GetAsync("/search?q=" + text);

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task Distances_are_measured_from_a_station_and_the_earth_is_a_radius()
    {
        var owner = await app.JoinAsync();
        var far = await OpeningAsync(owner, "鍛金の見習い", "千歳烏山");
        var near = await OpeningAsync(owner, "鍛金の先生", "三軒茶屋");
        await Soon.HoldsAsync("both are found", Deadline.Search, async () => (await HitsAsync("q=鍛金")).Count == 2);

        Assert.Equal([near, far], await HitsAsync("q=鍛金&near=三軒茶屋&sort=distance"));
        Assert.Equal([far, near], await HitsAsync("q=鍛金&near=35.6683,139.6008&sort=distance&radius=40075000"));
        Assert.Equal([near], await HitsAsync("q=鍛金&near=三軒茶屋&radius=500"));
        var html = WebUtility.HtmlDecode(await (await app.Http.GetAsync("/search?q=鍛金&near=三軒茶屋&sort=distance")).Content.ReadAsStringAsync());
        Assert.Contains("三軒茶屋駅から約10m", html, StringComparison.Ordinal);
        Assert.Contains("「近さ」で駅を選んでください", WebUtility.HtmlDecode(await (await app.Http.GetAsync("/search?sort=distance")).Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_facet_is_counted_without_its_own_filter_and_a_page_beyond_the_end_is_empty()
    {
        var owner = await app.JoinAsync();
        await OpeningAsync(owner, "箔押しの職人", "三軒茶屋");
        await OpeningAsync(owner, "箔押しの助手", "経堂");
        await Soon.HoldsAsync("both are found", Deadline.Search, async () => (await HitsAsync("q=箔押し")).Count == 2);

        var page = (await app.Guest().GetAsync("search?q=箔押し&station=経堂&page=900000")).Is(HttpStatusCode.OK);

        Assert.Equal((1, 0), (page["total"].GetValue<int>(), page["hits"].AsArray().Count));
        Assert.Equal(["三軒茶屋 1", "経堂 1"], page["facets"]["station"]!.AsArray().Select(x => $"{x!["value"]} {x["count"]}").Order(StringComparer.Ordinal));
        Assert.Contains("このページには掲載がありません", WebUtility.HtmlDecode(await (await app.Http.GetAsync("/search?q=箔押し&page=9")).Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_answers_only_a_part_is_shown_as_such()
    {
        var owner = await app.JoinAsync();
        var listing = await OpeningAsync(owner, "漆塗りの下地", "三軒茶屋");
        await Soon.HoldsAsync("it is found", Deadline.Search, async () => (await HitsAsync("q=漆塗り")).Count == 1);

        var page = (await app.Guest().GetAsync("search?q=漆塗り 潜水艦")).Is(HttpStatusCode.OK);

        Assert.True(page["partial"].GetValue<bool>());
        Assert.Equal(listing, page["hits"][0]!["id"]!.GetValue<Guid>());
        Assert.Contains("すべてのことばに合う掲載はありません", WebUtility.HtmlDecode(await (await app.Http.GetAsync("/search?q=漆塗り 潜水艦")).Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Below_few_hits_stands_what_answers_a_part_and_is_not_counted()
    {
        var owner = await app.JoinAsync();
        var whole = await OpeningAsync(owner, "螺鈿細工と金継ぎ", "三軒茶屋");
        var part = await OpeningAsync(owner, "螺鈿細工の助手", "経堂");
        await Soon.HoldsAsync("both are found", Deadline.Search, async () => (await HitsAsync("q=螺鈿細工")).Count == 2);

        var page = (await app.Guest().GetAsync("search?q=螺鈿細工 金継ぎ")).Is(HttpStatusCode.OK);
        var html = WebUtility.HtmlDecode(await (await app.Http.GetAsync("/search?q=螺鈿細工 金継ぎ")).Content.ReadAsStringAsync());

        Assert.Equal((1, whole, part), (page["total"].GetValue<int>(), Id(page["hits"]), Id(page["inPart"])));
        Assert.Single(page["facets"]["station"]!.AsArray());
        Assert.Equal(2, Cards(html));
        Assert.Contains("ことばの一部に合う掲載", html, StringComparison.Ordinal);
        Assert.Empty((await app.Guest().GetAsync("search?q=螺鈿細工 金継ぎ&sort=newest"))["inPart"].AsArray());

        static Guid Id(JsonNode? hits) => Assert.Single(hits!.AsArray())!["id"]!.GetValue<Guid>();
    }

    [Fact]
    public async Task What_cannot_be_read_is_said()
    {
        var html = WebUtility.HtmlDecode(await (await app.Http.GetAsync("/search?q=🥐")).Content.ReadAsStringAsync());
        var read = WebUtility.HtmlDecode(await (await app.Http.GetAsync("/search?q=カフェ")).Content.ReadAsStringAsync());

        Assert.Contains("ことばが読み取れませんでした", html, StringComparison.Ordinal);
        Assert.DoesNotContain("ことばが読み取れませんでした", read, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_hits_of_several_markets_stand_under_the_markets()
    {
        var owner = await app.JoinAsync();
        for (var i = 0; i < 8; i++)
            await OpeningAsync(owner, $"和紙の仕事{i}", "三軒茶屋");
        for (var i = 0; i < 4; i++)
            await owner.PublishAsync(TestData.Listing("freelance.freelancer").With("title", $"和紙の相談{i}"));
        await Soon.HoldsAsync("all are found", Deadline.Search, async () => (await HitsAsync("q=和紙&size=100")).Count == 12);

        var html = WebUtility.HtmlDecode(await (await app.Http.GetAsync("/search?q=和紙")).Content.ReadAsStringAsync());
        var list = WebUtility.HtmlDecode(await (await app.Http.GetAsync("/search?q=和紙&view=list")).Content.ReadAsStringAsync());

        Assert.Equal(6, Cards(html));
        Assert.Contains("しごとの8件をすべて見る", html, StringComparison.Ordinal);
        Assert.Equal(12, Cards(list));
        Assert.DoesNotContain("件をすべて見る", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task How_a_score_comes_about_is_told_to_coordinators_alone()
    {
        var (owner, coordinator) = (await app.JoinAsync(), await app.JoinAsync("係", AccountRoles.Coordinator));
        await OpeningAsync(owner, "活版の植字", "三軒茶屋");
        await Soon.HoldsAsync("it is found", Deadline.Search, async () => (await HitsAsync("q=活版")).Count == 1);

        (await owner.GetAsync("search?q=活版&explain=true")).Is(HttpStatusCode.Forbidden);
        (await app.Guest().GetAsync("search?q=活版&explain=true")).Is(HttpStatusCode.Forbidden);
        var hit = (await coordinator.GetAsync("search?q=活版&explain=true")).Is(HttpStatusCode.OK)["hits"][0]!;

        Assert.Equal(hit["score"]!.GetValue<double>(), hit["explanation"]!["score"]!.GetValue<double>(), 1e-3);
        Assert.Equal("活版", hit["explanation"]!["clauses"]![0]!["text"]!.GetValue<string>());
        Assert.Null((await owner.GetAsync("search?q=活版"))["hits"][0]!["explanation"]);
    }

    private static Task<Guid> OpeningAsync(ApiPerson owner, string title, string station) =>
        owner.PublishAsync(TestData.Listing("jobs.opening").With("title", title).With("station", station).With("latitude", null).With("longitude", null));

    private static int Cards(string html) => html.Split("<article class=\"card\"").Length - 1;

    private async Task<List<Guid>> HitsAsync(string query) =>
        [.. (await app.Guest().GetAsync("search?" + query)).Is(HttpStatusCode.OK)["hits"].AsArray().Select(x => x!["id"]!.GetValue<Guid>())];
}
