using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Matchmaking;
using SetagayaPort.Testing;

namespace SetagayaPort.Web.Tests.Markets;

/// <summary>Owners of premises begin unseen: the form hides them at first, and no count tells of the few who are hidden.</summary>
public sealed class FirstVisibilityTests(PortApp app) : IClassFixture<PortApp>
{
    [Theory]
    [InlineData("shops.premises", "private")]
    [InlineData("shops.wish", "public")]
    [InlineData("jobs.opening", "public")]
    public async Task The_form_of_premises_begins_with_showing_them_to_nobody(string kind, string visibility)
    {
        using var owner = await SiteVisitor.SignInAsync(app, await app.JoinAsync("持ち主"));

        var draft = await owner.PostAsync("/listings/new", "/listings/new", ("kind", kind));

        var id = draft.Location!.Split('/')[2];
        Assert.Equal(visibility, (await owner.Person.GetAsync($"listings/{id}"))["visibility"].GetValue<string>());
    }

    [Theory]
    [InlineData(null, "public")]
    [InlineData("public", "public")]
    [InlineData("members", "members")]
    [InlineData("private", "private")]
    public async Task A_program_says_itself_who_sees_them(string? given, string kept)
    {
        var owner = await app.JoinAsync("持ち主");

        var id = await owner.DraftAsync(TestData.Listing("shops.premises").With("visibility", given));

        Assert.Equal(kept, (await owner.GetAsync($"listings/{id}"))["visibility"].GetValue<string>());
    }

    [Fact]
    public async Task Hidden_premises_are_in_no_count_and_fewer_than_three_are_not_told()
    {
        // In an area of their own, so that nothing else is found there.
        var (visitor, owner) = (await app.JoinAsync("ひらく人"), await app.JoinAsync("持ち主"));
        var wish = await visitor.PublishAsync(TestData.Listing("shops.wish").With("area", "karasuyama").With("details.areas", new JsonArray("karasuyama")));
        var hidden = TestData.Listing("shops.premises").With("visibility", "private").With("title", "夕顔の角の店").With("area", "karasuyama").With("station", "芦花公園");
        for (var count = 1; count <= 3; count++)
        {
            await owner.PublishAsync(hidden);
            int? told = count < 3 ? null : count;
            // Silence could also mean that nothing is matched yet.
            await Soon.HoldsAsync($"{count} are matched", Deadline.Patient, async () => await MatchesAsync(wish) == count);
            Assert.Equal(told, (await visitor.GetAsync($"listings/{wish}/matches")).Json["hidden"]?.GetValue<int>());
        }

        foreach (var person in new[] { visitor, app.Guest() })
        {
            var found = await person.GetAsync("search?market=shops&side=premises&area=karasuyama");
            Assert.Equal(0, found["total"].GetValue<int>());
            Assert.DoesNotContain("夕顔", found.Text, StringComparison.Ordinal);
            foreach (var facet in new[] { "station", "use", "fitOut", "lease" })
                Assert.All(found["facets"][facet]?.AsArray() ?? [], x => Assert.Equal(0, x!["count"]!.GetValue<int>()));
        }

        using var home = await app.Http.GetAsync("/");
        Assert.DoesNotContain("夕顔", await home.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty((await visitor.GetAsync($"listings/{wish}/matches"))["items"].AsArray());
    }

    [Fact]
    public async Task A_point_on_the_map_is_told_to_nobody_not_even_after_the_yes()
    {
        var (owner, visitor) = (await app.JoinAsync("持ち主"), await app.JoinAsync("ひらく人"));
        var place = await owner.PublishAsync(TestData.Listing("shops.premises").With("visibility", "private").With("latitude", 35.651357).With("longitude", 139.637913));
        var wish = await visitor.PublishAsync(TestData.Listing("shops.wish"));
        var introduction = (await owner.ProposeAsync(place, wish)).Is(HttpStatusCode.Created).Id;
        (await visitor.PostAsync($"introductions/{introduction}/accept")).Is(HttpStatusCode.OK);

        var seen = (await visitor.GetAsync($"listings/{place}")).Is(HttpStatusCode.OK);

        Assert.Equal("経堂", seen["station"].GetValue<string>());
        Assert.DoesNotContain("35.65", seen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("139.63", seen.Text, StringComparison.Ordinal);
        Assert.Contains("35.651357", (await owner.GetAsync($"listings/{place}")).Text, StringComparison.Ordinal);
    }

    private async Task<int> MatchesAsync(Guid wish)
    {
        await using var db = app.OpenDatabase();
        return await db.Set<Match>().CountAsync(x => x.LeftListingId == wish || x.RightListingId == wish);
    }
}
