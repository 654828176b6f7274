using System.Net;
using System.Text.Json.Nodes;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Testing;
using SetagayaPort.Web.Tests.Infrastructure;

namespace SetagayaPort.Web.Tests.Questions;

/// <summary>Questions on a listing without a name tell nobody who is behind it, neither by an answer nor by a guess.</summary>
[Collection(nameof(SouthTown))]
public sealed class NoNameQuestionTests(PortApp app)
{
    private static readonly string[] Secrets = ["ほしぞら製菓舗", "玉川0-77-7", "星空 花子", "取引先は三社だけです", "よぞら商会"];

    [Theory]
    [InlineData("succession.business")]
    [InlineData("shops.premises")]
    public async Task No_answer_to_a_reader_holds_what_is_withheld(string kind)
    {
        var (owner, asker, other) = (await app.JoinAsync("星空 花子"), await app.JoinAsync(), await app.JoinAsync());
        var (listing, organization) = await PublishAsync(owner, kind);
        var at = $"listings/{listing}/questions";
        if (kind == "shops.premises")
        {
            // Private premises are read by nobody but the one who has been introduced.
            var wish = await asker.PublishAsync(TestData.Listing("shops.wish"));
            var introduction = (await owner.ProposeAsync(listing, wish)).Is(HttpStatusCode.Created).Id;
            (await asker.PostAsync($"introductions/{introduction}/accept")).Is(HttpStatusCode.OK);
            (await other.PostAsync(at, new { text = "見られますか。" })).Is(HttpStatusCode.NotFound);
        }

        var asked = (await asker.PostAsync(at, new { text = "見学はできますか。" })).Is(HttpStatusCode.Created).Id;
        string[] withheld = ["玉川0-77-7", "玉川 0 77 7", "星空花子", "よぞら商会", .. kind == "succession.business" ? ["ほしぞら・製菓舗", "取引先は三社だけです"] : Array.Empty<string>()];
        foreach (var secret in withheld)
            (await owner.PostAsync($"{at}/{asked}/answer", new { text = $"はい、{secret}です。" })).Is(HttpStatusCode.BadRequest, "question.revealsName");
        (await owner.PostAsync($"{at}/{asked}/answer", new { text = "はい、できます。" })).Is(HttpStatusCode.OK);

        string[] pages = [$"/listings/{listing}", $"/listings/{listing}/questions"];
        foreach (var person in new[] { asker, other, app.Guest() })
        {
            List<string> texts = [(await person.GetAsync(at)).Text, (await person.GetAsync("notifications")).Text];
            foreach (var page in pages)
                texts.Add(await PageAsync(person, page));
            Assert.All(texts, text => Assert.All(Secrets.Append(owner.Id.ToString()).Append(organization.ToString()), secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal)));
        }

        var read = await asker.GetAsync(at);
        Assert.Equal(("はい、できます。", "店主"), (read["items"][0]!["answer"]!.GetValue<string>(), read["answeredBy"].GetValue<string>()));
        Assert.Contains("はい、できます。", await PageAsync(asker, pages[0]), StringComparison.Ordinal);
    }

    /// <summary>To refuse the question would tell the asker that the guess is right; to answer it would tell everybody.</summary>
    [Fact]
    public async Task A_guess_at_the_name_is_taken_like_any_question_and_cannot_be_answered_in_public()
    {
        var (owner, asker, other) = (await app.JoinAsync("星空 花子"), await app.JoinAsync(), await app.JoinAsync());
        var (listing, _) = await PublishAsync(owner, "succession.business");
        var at = $"listings/{listing}/questions";

        var right = (await asker.PostAsync(at, new { text = "ほしぞら製菓舗さんですか。" })).Is(HttpStatusCode.Created).Id;
        (await asker.PostAsync(at, new { text = "みかづき堂さんですか。" })).Is(HttpStatusCode.Created);

        (await owner.PostAsync($"{at}/{right}/answer", new { text = "お答えできません。" })).Is(HttpStatusCode.BadRequest, "question.revealsName");
        (await owner.DeleteAsync($"{at}/{right}?reason=personal")).Is(HttpStatusCode.NoContent);
        Assert.Empty(await QuestionTests.ItemsAsync(other, at));
    }

    /// <summary>A refusal would tell whoever knows who has blocked them that this very person is behind the listing.</summary>
    [Fact]
    public async Task What_a_blocked_person_asks_reaches_nobody_and_is_not_refused()
    {
        var (owner, blocked, coordinator) = (await app.JoinAsync(), await app.JoinAsync(), await app.JoinAsync("係", AccountRoles.Coordinator));
        var at = $"listings/{await owner.PublishAsync(TestData.Listing("succession.business"))}/questions";
        await app.ExecuteAsync("INSERT INTO blocks (blocker_id, blocked_id, at) VALUES ($1, $2, now())", owner.Id, blocked.Id);

        var asked = (await blocked.PostAsync(at, new { text = "見学できますか。" })).Is(HttpStatusCode.Created);

        Assert.Equal("open", asked["state"].GetValue<string>());
        Assert.Single(await QuestionTests.ItemsAsync(blocked, at));
        Assert.Empty(await QuestionTests.ItemsAsync(owner, at));
        Assert.Single(await QuestionTests.ItemsAsync(coordinator, at));
        Assert.DoesNotContain("質問が届きました", (await owner.GetAsync("notifications")).Text, StringComparison.Ordinal);
        (await owner.PostAsync($"{at}/{asked.Id}/answer", new { text = "はい。" })).Is(HttpStatusCode.NotFound);
    }

    private static async Task<(Guid Listing, Guid Organization)> PublishAsync(ApiPerson owner, string kind)
    {
        var organization = (await owner.PostAsync("organizations", new { name = "株式会社よぞら商会", kind = "business", industry = "I", area = "tamagawa", about = "" })).Is(HttpStatusCode.Created).Id;
        var listing = TestData.Listing(kind).With("organizationId", organization.ToString());
        listing = kind == "succession.business"
            ? listing.With("details.confidential", new JsonObject { ["legalName"] = "有限会社ほしぞら製菓舗", ["address"] = "東京都世田谷区玉川0-77-7", ["representative"] = "星空 花子", ["notes"] = "取引先は三社だけです" })
            : listing.With("visibility", "private").With("details.confidential", new JsonObject { ["address"] = "東京都世田谷区玉川0-77-7", ["ownerName"] = "星空 花子" });
        return (await owner.PublishAsync(listing), organization);
    }

    private async Task<string> PageAsync(ApiPerson person, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (await person.TokenAsync() is { } token)
            request.Headers.Authorization = new("Bearer", token);
        using var response = await app.Http.SendAsync(request);
        return WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
    }
}
