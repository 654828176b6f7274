using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using SetagayaPort.Testing;

namespace SetagayaPort.Web.Tests.Search;

public sealed class SuggestTests(PortApp app) : IClassFixture<PortApp>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task What_a_new_listing_says_is_completed_for_everybody_and_a_slip_of_it_is_offered_corrected()
    {
        var owner = await app.JoinAsync();
        await owner.PublishAsync(TestData.Listing("jobs.opening").With("title", "吹きガラスの工房を手伝う人").With("skills", new JsonArray("吹きガラス")));

        await Soon.HoldsAsync("the new word is completed", Patience, async () => (await SuggestAsync("ふきg")).Contains("吹きガラス"));
        Assert.Contains("吹きガラス", await SuggestAsync("吹き"));
        Assert.Contains("吹きガラス", await SuggestAsync("hukiga"));

        await Soon.HoldsAsync("the slip is offered corrected", Patience, async () => await SuggestionAsync("ぶきがらす") == "吹きガラス");
        Assert.Null(await SuggestionAsync("吹きガラス"));
        Assert.Null(await SuggestionAsync("ぶきがらす&market=shops"));

        var page = await (await app.Http.GetAsync("/search?q=" + Uri.EscapeDataString("ぶきがらす") + "&market=jobs&page=1")).Content.ReadAsStringAsync();
        Assert.Contains("「吹きガラス」で探しました", page, StringComparison.Ordinal);
        Assert.Contains("&amp;asTyped=1", page, StringComparison.Ordinal);
        var corrected = Uri.EscapeDataString("吹きガラス");
        Assert.Contains($"href=\"/search/map?market=jobs&amp;q={corrected}\"", page, StringComparison.Ordinal);
        Assert.Contains(Uri.EscapeDataString($"?q={corrected}&market=jobs"), page, StringComparison.Ordinal);

        var typed = await (await app.Http.GetAsync("/search?q=" + Uri.EscapeDataString("ぶきがらす") + "&market=jobs&asTyped=1")).Content.ReadAsStringAsync();
        Assert.Contains($"href=\"/search?market=jobs&amp;q={corrected}\"", typed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_only_members_may_see_is_not_completed()
    {
        var owner = await app.JoinAsync();
        await owner.PublishAsync(TestData.Listing("jobs.opening").With("title", "銅板レリーフの工房").With("skills", new JsonArray("銅板レリーフ")).With("visibility", "members"));
        await owner.PublishAsync(TestData.Listing("jobs.opening").With("title", "木版摺りの工房").With("skills", new JsonArray("木版摺り")));

        await Soon.HoldsAsync("the later listing is completed", Patience, async () => (await SuggestAsync("木版")).Contains("木版摺り"));
        Assert.Empty(await SuggestAsync("銅板レ"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("%E3%80%80")]
    [InlineData("%00")]
    [InlineData("%ED%A0%BD")]
    [InlineData("'%3B%20DROP%20TABLE%20listings%3B--")]
    public async Task Strange_typing_is_completed_by_nothing(string typed)
    {
        var answer = await app.Http.GetAsync("/api/v1/search/suggest?q=" + typed);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("[]", await answer.Content.ReadAsStringAsync());
    }

    private async Task<string[]> SuggestAsync(string typed) =>
        JsonSerializer.Deserialize<string[]>(await app.Http.GetStringAsync("/api/v1/search/suggest?q=" + Uri.EscapeDataString(typed)))!;

    private async Task<string?> SuggestionAsync(string query)
    {
        var (text, rest) = query.Split('&') is { Length: 2 } parts ? (parts[0], "&" + parts[1]) : (query, "");
        return (await app.Guest().GetAsync($"search?q={Uri.EscapeDataString(text)}{rest}")).Json["suggestion"]?.GetValue<string>();
    }
}
