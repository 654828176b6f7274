using System.Net;
using SetagayaPort.Testing;
using SetagayaPort.Web.Tests.Infrastructure;

namespace SetagayaPort.Web.Tests.SavedSearches;

/// <summary>What a saved search keeps, and whose it is.</summary>
[Collection(nameof(NorthTown))]
public sealed class SavedSearchTests(PortApp app)
{
    [Fact]
    public async Task Query_is_kept_as_what_it_asks_for_and_once()
    {
        var person = await app.JoinAsync();

        var saved = (await person.PostAsync("saved-searches", new { name = " パン\n屋 ", query = "?q=%E3%83%91%E3%83%B3&page=3&size=5&sort=newest&lang=en&market=jobs&f.employmentType=", alert = "daily" })).Is(HttpStatusCode.Created);

        Assert.Equal("market=jobs&q=パン", saved["query"].GetValue<string>());
        Assert.Equal("パン 屋", saved["name"].GetValue<string>());
        (await person.PostAsync("saved-searches", new { name = "もう一度", query = "q=パン&market=jobs" })).Is(HttpStatusCode.Conflict, "savedSearch.exists");
        (await (await app.JoinAsync()).PostAsync("saved-searches", new { name = "ほかの人", query = "q=パン&market=jobs" })).Is(HttpStatusCode.Created);
    }

    [Theory]
    [InlineData("market=moon", "market")]
    [InlineData("f.nothing=1", "f.nothing")]
    [InlineData("f.wage.min=cheap", "f.wage.min")]
    [InlineData("near=here&radius=0", "radius")]
    [InlineData(null, "query")]
    public async Task Query_that_the_search_refuses_is_refused(string? query, string field)
    {
        var answer = (await (await app.JoinAsync()).PostAsync("saved-searches", new { name = "x", query })).Is(HttpStatusCode.BadRequest);

        Assert.Contains(field, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Owner_alone_reads_changes_and_deletes()
    {
        var (person, stranger) = (await app.JoinAsync(), await app.JoinAsync());
        var id = await MailTown.KeepAsync(person, "q=けやき", "none");

        (await stranger.PatchAsync($"saved-searches/{id}", new { name = "のっとり" })).Is(HttpStatusCode.NotFound);
        (await stranger.DeleteAsync($"saved-searches/{id}")).Is(HttpStatusCode.NotFound);
        foreach (var page in new[] { "", "/edit" })
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync($"/saved-searches/{id}{page}")).Status);
        (await person.PatchAsync($"saved-searches/{id}", new { alert = "sometimes" })).Is(HttpStatusCode.BadRequest);
        (await person.PatchAsync($"saved-searches/{id}", new { name = " " })).Is(HttpStatusCode.BadRequest);
        var changed = (await person.PatchAsync($"saved-searches/{id}", new { alert = "instant" })).Is(HttpStatusCode.OK);

        Assert.Equal(("検索 q=けやき", "instant"), (changed["name"].GetValue<string>(), changed["alert"].GetValue<string>()));
        (await person.DeleteAsync($"saved-searches/{id}")).Is(HttpStatusCode.NoContent);
        Assert.Empty((await person.GetAsync("saved-searches")).Json.AsArray());
    }

    [Fact]
    public async Task Guest_is_led_to_the_sign_in_and_back_without_losing_the_search()
    {
        var page = await app.Guest().OpenAsync("/search?q=%E3%83%91%E3%83%B3&area=kinuta");
        var link = WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Match(page.Text, "href=\"(?<link>/saved-searches/new[^\"]*)\"", System.Text.RegularExpressions.RegexOptions.NonBacktracking).Groups["link"].Value);

        var answer = await app.Guest().OpenAsync(link);

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.Equal(link, Uri.UnescapeDataString(answer.Headers.Location!.OriginalString.Split("back=")[1]));
        using var visitor = await SiteVisitor.SignInAsync(app, await app.JoinAsync());
        var form = await visitor.ReadAsync(link);
        Assert.Contains("「パン」", form, StringComparison.Ordinal);
        Assert.Contains("砧", form, StringComparison.Ordinal);

        var search = Uri.UnescapeDataString(link.Split("search=")[1]);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.PostAsync(link, "/saved-searches/new", ("search", search), ("name", "砧のパン"), ("alert", "daily"))).Status);
        Assert.Contains("砧のパン", await visitor.ReadAsync("/saved-searches"), StringComparison.Ordinal);
        Assert.Contains("砧のパン", (await visitor.PostAsync(link, "/saved-searches/new", ("search", search), ("name", "また"), ("alert", "daily"))).Text, StringComparison.Ordinal);
    }
}
