using System.Net;
using System.Text.Json.Nodes;
using SetagayaPort.Testing;
using SetagayaPort.Web.Tests.Infrastructure;

namespace SetagayaPort.Web.Tests.Markets;

/// <summary>A draft may lack anything; what is wrong in itself is refused at once; what is missing is found at publish.</summary>
[Collection(nameof(SouthTown))]
public sealed class ListingInputTests(PortApp app)
{
    public static IEnumerable<object[]> Kinds => TestData.Markets.SelectMany(x => new[] { x.One, x.Other }).Select(x => new object[] { x });

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_draft_may_lack_everything_and_be_published_only_when_it_is_whole(string kind)
    {
        var person = await app.JoinAsync();
        var draft = (await person.PostAsync("listings", new { market = kind.Split('.')[0], side = kind.Split('.')[1] })).Is(HttpStatusCode.Created);
        Assert.Equal(("draft", 1), (draft["status"].GetValue<string>(), draft["version"].GetValue<int>()));

        var refused = (await person.PostAsync($"listings/{draft.Id}/publish", new { version = 1 })).Is(HttpStatusCode.UnprocessableEntity, "listing.findings");

        Assert.All(refused["findings"].AsArray(), x => Assert.All(new[] { "rule", "severity", "field", "message", "fix" }, name => Assert.NotEmpty(x![name]!.GetValue<string>())));
        Assert.Contains(refused["findings"].AsArray(), x => x!["field"]!.GetValue<string>() == "title" && x["severity"]!.GetValue<string>() == "block");
        (await person.PutAsync($"listings/{draft.Id}", TestData.Listing(kind).With("version", 1))).Is(HttpStatusCode.OK);
        var published = (await person.PostAsync($"listings/{draft.Id}/publish", new { version = 2 })).Is(HttpStatusCode.OK);
        Assert.Equal("published", published["status"].GetValue<string>());
    }

    [Theory]
    [InlineData("details.employmentType", "\"robot\"", "word.unknown")]
    [InlineData("details.workDays", "[\"mon\", \"someday\"]", "word.unknown")]
    [InlineData("area", "\"atlantis\"", "word.unknown")]
    [InlineData("visibility", "\"friends\"", "word.unknown")]
    [InlineData("details.wage.min", "-1", "number.range")]
    [InlineData("details.headcount", "-3", "number.range")]
    [InlineData("walkMinutes", "-5", "number.range")]
    [InlineData("details.wage", "{\"unit\":\"hour\",\"min\":2000,\"max\":1500}", "range.reversed", "details.wage.max")]
    [InlineData("details.hours.start", "\"9 o'clock\"", "time.format")]
    [InlineData("validUntil", "\"31.12.2030\"", "date.format")]
    public async Task A_value_that_is_wrong_in_itself_is_a_400_that_names_its_field(string path, string value, string code, string? field = null)
    {
        var person = await app.JoinAsync();

        var answer = (await person.PostAsync("listings", TestData.Listing("jobs.opening").With(path, JsonNode.Parse(value)))).Is(HttpStatusCode.BadRequest);

        Assert.Contains(answer["errors"][field ?? path]!.AsArray(), x => x!["code"]!.GetValue<string>() == code);
        Assert.Empty((await person.GetAsync("me/listings")).Json.AsArray());
    }

    [Theory]
    [InlineData("{\"market\":\"moon\",\"side\":\"opening\"}", "market")]
    [InlineData("{\"market\":\"jobs\",\"side\":\"wish\"}", "side")]
    [InlineData("{}", "market")]
    public async Task An_unknown_market_or_side_is_a_400(string body, string field)
    {
        var person = await app.JoinAsync();

        Assert.NotNull((await person.PostAsync("listings", JsonNode.Parse(body))).Is(HttpStatusCode.BadRequest)["errors"][field]);
    }

    [Fact]
    public async Task Fields_that_nobody_knows_or_may_set_are_ignored()
    {
        var person = await app.JoinAsync();
        var body = TestData.Listing("shops.wish").With("mood", "sunny").With("details.colour", "red")
            .With("id", Guid.Empty.ToString()).With("status", "published").With("ownerId", Guid.Empty.ToString()).With("publishedAt", "2020-01-01T00:00:00Z");

        var created = (await person.PostAsync("listings", body)).Is(HttpStatusCode.Created);

        Assert.Equal("draft", created["status"].GetValue<string>());
        Assert.NotEqual(Guid.Empty, created.Id);
        Assert.DoesNotContain("sunny", created.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("red", created["details"].AsObject().Select(x => x.Value?.ToString()));
        Assert.Single((await person.GetAsync("me/listings")).Json.AsArray());
    }

    [Fact]
    public async Task Without_the_six_facts_of_an_advertisement_no_opening_is_published()
    {
        string[] facts = ["duties", "workplace", "wage", "employerName", "employerAddress", "employerContact"];
        var person = await app.JoinAsync();
        foreach (var fact in facts)
        {
            var draft = await person.DraftAsync(TestData.Listing("jobs.opening").With("details." + fact, null));

            var refused = (await person.PostAsync($"listings/{draft}/publish", new { version = 1 })).Is(HttpStatusCode.UnprocessableEntity);

            var found = refused["findings"].AsArray().Where(x => x!["field"]!.GetValue<string>().StartsWith("details." + fact, StringComparison.Ordinal)).ToList();
            Assert.NotEmpty(found);
            Assert.All(found, x => Assert.Equal(("jobs.adFacts", "block"), (x!["rule"]!.GetValue<string>(), x["severity"]!.GetValue<string>())));
            Assert.Equal("draft", (await person.GetAsync($"listings/{draft}"))["status"].GetValue<string>());
        }
    }

    [Fact]
    public async Task A_stale_version_is_a_409_and_changes_nothing()
    {
        var person = await app.JoinAsync();
        var id = await person.DraftAsync(TestData.Listing("shops.wish"));
        (await person.PutAsync($"listings/{id}", TestData.Listing("shops.wish").With("version", 1).With("title", "新しい見出し"))).Is(HttpStatusCode.OK);

        (await person.PutAsync($"listings/{id}", TestData.Listing("shops.wish").With("version", 1).With("title", "古い見出し"))).Is(HttpStatusCode.Conflict);
        (await person.PostAsync($"listings/{id}/publish", new { version = 1 })).Is(HttpStatusCode.Conflict);
        (await person.PostAsync($"listings/{id}/close", new { version = 1, reason = "filled" })).Is(HttpStatusCode.Conflict);

        var now = await person.GetAsync($"listings/{id}");
        Assert.Equal(("新しい見出し", 2, "draft"), (now["title"].GetValue<string>(), now["version"].GetValue<int>(), now["status"].GetValue<string>()));
    }

    [Fact]
    public async Task Of_two_edits_of_the_same_version_at_once_one_wins()
    {
        var person = await app.JoinAsync();
        var id = await person.DraftAsync(TestData.Listing("shops.wish"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(i => person.PutAsync($"listings/{id}", TestData.Listing("shops.wish").With("version", 1).With("title", $"見出し{i}"))));

        Assert.Single(answers, x => x.Status == HttpStatusCode.OK);
        Assert.All(answers.Where(x => x.Status != HttpStatusCode.OK), x => x.Is(HttpStatusCode.Conflict));
    }
}
