using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using SetagayaPort.Testing;
using SetagayaPort.Web.Tests.Infrastructure;

namespace SetagayaPort.Web.Tests.Search;

/// <summary>What the page of the search keeps, counts and leads to.</summary>
[Collection(nameof(NorthTown))]
public sealed partial class SearchPageTests(PortApp app)
{
    [Fact]
    public async Task Radius_without_a_place_is_explained_and_nothing_is_lost()
    {
        var answer = (await app.Guest().OpenAsync("/search?q=パン&area=kinuta&radius=1000")).Is(HttpStatusCode.BadRequest);
        var html = WebUtility.HtmlDecode(answer.Text);

        Assert.Contains("「どこから」で駅を選ぶか、距離の条件を外してください", html, StringComparison.Ordinal);
        Assert.Contains("value=\"パン\"", html, StringComparison.Ordinal);
        Assert.Contains("<option value=\"1000\" selected=\"selected\">", html, StringComparison.Ordinal);
        Assert.Contains($"href=\"/search?q={Uri.EscapeDataString("パン")}&area=kinuta\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("この検索を保存する", html, StringComparison.Ordinal);
        await ReadAsync("/search?q=パン&area=kinuta&radius=1000&near=経堂");
        await ReadAsync("/search?q=パン&station=経堂&radius=1000");
    }

    [Fact]
    public async Task Radius_of_the_earth_stays_in_the_form()
    {
        var html = await ReadAsync("/search?near=経堂&radius=40075000");

        Assert.Contains("<option value=\"40075000\" selected=\"selected\">約40,075km以内", html, StringComparison.Ordinal);
        Assert.Contains("<a class=\"chip\" href=\"/search\">経堂駅から", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_market_is_both_its_sides_and_two_markets_are_two()
    {
        var (word, owner) = (Word(), await app.JoinAsync());
        foreach (var kind in new[] { "jobs.opening", "jobs.seeker", "shops.wish" })
            await owner.PublishAsync(TestData.Listing(kind).With("title", word + "の掲載"));
        await FoundAsync(word, 3);

        Assert.Equal(2, Total(await ReadAsync($"/search?q={word}&market=jobs")));
        Assert.Equal(3, Total(await ReadAsync($"/search?q={word}&market=jobs&market=shops")));
        Assert.Contains("<input type=\"hidden\" name=\"market\" value=\"jobs\">", await ReadAsync($"/search?q={word}&market=jobs"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await app.Guest().OpenAsync("/search?market=moon")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Guest().OpenAsync("/markets/moon")).Status);
    }

    [Fact]
    public async Task Other_side_counts_what_its_address_finds()
    {
        var (word, owner) = (Word(), await app.JoinAsync());
        foreach (var (kind, area) in new[] { ("jobs.opening", "kinuta"), ("jobs.opening", "tamagawa"), ("jobs.seeker", "kinuta"), ("jobs.seeker", "kinuta"), ("jobs.seeker", "kitazawa") })
            await owner.PublishAsync(TestData.Listing(kind).With("title", word + "の掲載").With("area", area).With("town", null).With("station", null).With("walkMinutes", null));
        await FoundAsync(word, 5);

        foreach (var filter in new[] { "", "&area=kinuta", "&area=kinuta&f.employmentType=partTime", "&f.wage.min=1400..", "&f.employmentType=fullTime" })
        {
            var html = await ReadAsync($"/markets/jobs?side=opening&q={word}{filter}");
            var other = SideLink().Matches(html).Single(x => x.Groups["side"].Value == "seeker");

            Assert.Equal(Total(await ReadAsync(other.Groups["link"].Value)), int.Parse(other.Groups["count"].Value, CultureInfo.InvariantCulture));
            Assert.Equal(filter.Contains("kinuta", StringComparison.Ordinal) ? "2" : "3", other.Groups["count"].Value);
        }
    }

    [Fact]
    public async Task Market_that_the_first_page_of_all_leaves_out_shows_its_own_best()
    {
        var (word, owner) = (Word(), await app.JoinAsync());
        var wish = await owner.PublishAsync(TestData.Listing("shops.wish").With("title", "小さな店").With("body", $"いつか{word}を置きたい。"));
        for (var i = 0; i < 21; i++)
            await owner.PublishAsync(TestData.Listing("jobs.opening").With("title", $"{word} {word}{i}"));
        await FoundAsync(word, 22);
        Assert.DoesNotContain(wish.ToString(), await ReadAsync($"/search?q={word}&view=list"), StringComparison.Ordinal);

        var html = await ReadAsync($"/search?q={word}");

        Assert.Contains($"/listings/{wish}", html, StringComparison.Ordinal);
        Assert.Contains("しごとの21件をすべて見る", html, StringComparison.Ordinal);
        Assert.Equal(4, html.Split("<article class=\"card\"").Length - 1);
    }

    [Fact]
    public async Task What_others_hang_on_an_address_is_not_carried_on_and_a_page_beyond_the_end_leads_back()
    {
        var (word, owner) = (Word(), await app.JoinAsync());
        for (var i = 0; i < 21; i++)
            await owner.PublishAsync(TestData.Listing("jobs.opening").With("title", $"{word} {i}"));
        await FoundAsync(word, 21);

        var html = await ReadAsync($"/search?q={word}&industry=E&utm_source=letter&page=900");

        Assert.Contains($"href=\"/search/map?q={word}&industry=E\"", html, StringComparison.Ordinal);
        Assert.Contains("<input type=\"hidden\" name=\"industry\" value=\"E\">", html, StringComparison.Ordinal);
        Assert.Contains(Uri.EscapeDataString($"?q={word}&industry=E") + "\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain(">letter<", html, StringComparison.Ordinal);
        Assert.Contains("製造業", html, StringComparison.Ordinal);
        Assert.Matches("page=2\" rel=\"prev\"", html);
    }

    /// <summary>Letters alone, which the analysis leaves whole, and like no other test's.</summary>
    private static string Word() => string.Concat(Guid.CreateVersion7().ToString("N")[^12..].Select(x => (char)('a' + Convert.ToInt32(x.ToString(), 16))));

    private async Task<string> ReadAsync(string page) => WebUtility.HtmlDecode((await app.Guest().OpenAsync(page)).Is(HttpStatusCode.OK).Text);

    private Task FoundAsync(string word, int total) => Soon.HoldsAsync($"{word} found", Deadline.Patient, async () =>
        (await app.Guest().GetAsync($"search?q={word}")).Is(HttpStatusCode.OK)["total"].GetValue<int>() == total);

    private static int Total(string html) => int.Parse(Heading().Match(html).Groups["total"].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("<h2 id=\"res-h\"[^>]*>(?<total>[0-9]+)件</h2>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Heading();

    [GeneratedRegex("<a href=\"(?<link>/markets/jobs[?]side=(?<side>[a-z]+)[^\"]*)\"[^>]*>[^<]*<small>(?<count>[0-9]+)件</small>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SideLink();
}
