using System.Net;
using System.Text.Json.Nodes;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Testing;

namespace SetagayaPort.Web.Tests.Questions;

/// <summary>Questions on a listing: who asks is never told, who answers is the owner, and others read both only then.</summary>
public sealed class QuestionTests(PortApp app) : IClassFixture<PortApp>
{
    [Fact]
    public async Task Others_read_a_question_once_it_is_answered_and_never_who_asked()
    {
        var (owner, asker, other, coordinator) = (await app.JoinAsync("けやき"), await app.JoinAsync("名乗らない人"), await app.JoinAsync(), await CoordinatorAsync());
        var at = $"listings/{await owner.PublishAsync(TestData.Listing("shops.premises"))}/questions";
        var asked = (await asker.PostAsync(at, new { text = "犬を連れて入れますか。" })).Is(HttpStatusCode.Created);

        Assert.True(asked["yours"].GetValue<bool>());
        Assert.Empty(await ItemsAsync(other, at));
        Assert.Empty(await ItemsAsync(app.Guest(), at));
        Assert.Single(await ItemsAsync(asker, at));
        Assert.Equal("名乗らない人", Assert.Single(await ItemsAsync(coordinator, at))!["askedBy"]!["name"]!.GetValue<string>());
        Assert.False((await owner.GetAsync(at))["mayAsk"].GetValue<bool>());

        (await owner.PostAsync($"{at}/{asked.Id}/answer", new { text = "はい、どうぞ。" })).Is(HttpStatusCode.OK);
        foreach (var reader in new[] { other, owner, app.Guest() })
        {
            var answer = await reader.GetAsync(at);
            Assert.Equal("はい、どうぞ。", answer["items"][0]!["answer"]!.GetValue<string>());
            Assert.DoesNotContain("名乗らない人", answer.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(asker.Id.ToString(), answer.Text, StringComparison.Ordinal);
        }

        (await owner.PostAsync($"{at}/{asked.Id}/answer", new { text = "もう一度。" })).Is(HttpStatusCode.Conflict, "question.state");
        Assert.Contains("答えが届きました", (await asker.GetAsync("notifications")).Text, StringComparison.Ordinal);
        var told = (await owner.GetAsync("notifications")).Text;
        Assert.Contains("質問が届きました", told, StringComparison.Ordinal);
        Assert.DoesNotContain("犬を連れて", told, StringComparison.Ordinal);
        Assert.DoesNotContain("名乗らない人", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_but_the_owner_and_the_staff_answers()
    {
        var (owner, editor, asker, stranger, coordinator) = (await app.JoinAsync(), await app.JoinAsync(), await app.JoinAsync(), await app.JoinAsync(), await CoordinatorAsync());
        var organization = (await owner.PostAsync("organizations", new { name = "けやき商会", kind = "business", industry = "I", area = "setagaya", about = "" })).Is(HttpStatusCode.Created).Id;
        (await owner.PutAsync($"organizations/{organization}/members", new { email = editor.Email, role = "editor" })).Is(HttpStatusCode.OK);
        var at = $"listings/{await owner.PublishAsync(TestData.Listing("jobs.opening").With("organizationId", organization.ToString()))}/questions";
        var one = $"{at}/{(await asker.PostAsync(at, new { text = "土曜も働けますか。" })).Is(HttpStatusCode.Created).Id}";

        foreach (var (person, expected) in new[] { (stranger, HttpStatusCode.NotFound), (asker, HttpStatusCode.Forbidden), (coordinator, HttpStatusCode.Forbidden), (app.Guest(), HttpStatusCode.Unauthorized) })
        {
            (await person.PostAsync(one + "/answer", new { text = "はい。" })).Is(expected);
            (await person.PostAsync(one + "/decline")).Is(expected);
        }

        (await stranger.DeleteAsync(one + "?reason=offTopic")).Is(HttpStatusCode.NotFound);
        var answered = (await editor.PostAsync(one + "/answer", new { text = "はい、働けます。" })).Is(HttpStatusCode.OK);
        Assert.Equal("answered", answered["state"].GetValue<string>());
        Assert.Equal("けやき商会", (await stranger.GetAsync(at))["answeredBy"].GetValue<string>());
        (await stranger.PostAsync(one + "/answer", new { text = "いいえ。" })).Is(HttpStatusCode.Forbidden);
        (await stranger.DeleteAsync(one + "?reason=offTopic")).Is(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_declined_or_hidden_question_stays_with_its_asker_and_the_owner()
    {
        var (owner, asker, other) = (await app.JoinAsync(), await app.JoinAsync(), await app.JoinAsync());
        var at = $"listings/{await owner.PublishAsync(TestData.Listing("freelance.assignment"))}/questions";
        var declined = (await asker.PostAsync(at, new { text = "ほかの方の見積もりは。" })).Is(HttpStatusCode.Created).Id;
        var hidden = (await asker.PostAsync(at, new { text = "印刷もお願いできますか。" })).Is(HttpStatusCode.Created).Id;
        var withdrawn = (await asker.PostAsync(at, new { text = "まちがえました。" })).Is(HttpStatusCode.Created).Id;

        (await owner.PostAsync($"{at}/{declined}/decline")).Is(HttpStatusCode.OK);
        (await owner.PostAsync($"{at}/{hidden}/answer", new { text = "はい。" })).Is(HttpStatusCode.OK);
        (await owner.DeleteAsync($"{at}/{hidden}")).Is(HttpStatusCode.BadRequest);
        (await owner.DeleteAsync($"{at}/{hidden}?reason=duplicate")).Is(HttpStatusCode.NoContent);
        (await owner.DeleteAsync($"{at}/{hidden}?reason=duplicate")).Is(HttpStatusCode.Conflict, "question.state");
        (await asker.DeleteAsync($"{at}/{withdrawn}")).Is(HttpStatusCode.NoContent);
        (await asker.DeleteAsync($"{at}/{declined}")).Is(HttpStatusCode.Conflict, "question.state");

        Assert.Empty(await ItemsAsync(other, at));
        Assert.Equal(2, (await ItemsAsync(owner, at)).Count);
        Assert.Equal("duplicate", (await ItemsAsync(asker, at)).Single(x => x!["id"]!.GetValue<Guid>() == hidden)!["hideReason"]!.GetValue<string>());
    }

    [Fact]
    public async Task Whom_the_owner_has_blocked_cannot_ask()
    {
        var (owner, blocked) = (await app.JoinAsync(), await app.JoinAsync());
        var at = $"listings/{await owner.PublishAsync(TestData.Listing("shops.premises"))}/questions";
        await app.ExecuteAsync("INSERT INTO blocks (blocker_id, blocked_id, at) VALUES ($1, $2, now())", owner.Id, blocked.Id);

        (await blocked.PostAsync(at, new { text = "見学できますか。" })).Is(HttpStatusCode.Forbidden, "question.refused");

        Assert.Empty(await ItemsAsync(owner, at));
    }

    [Fact]
    public async Task A_coordinator_does_not_learn_who_asks_on_a_listing_of_their_own()
    {
        var (coordinator, asker) = (await CoordinatorAsync(), await app.JoinAsync("名乗らない人"));
        var at = $"listings/{await coordinator.PublishAsync(TestData.Listing("freelance.assignment"))}/questions";
        (await asker.PostAsync(at, new { text = "在宅でもできますか。" })).Is(HttpStatusCode.Created);

        Assert.DoesNotContain("名乗らない人", (await coordinator.GetAsync(at)).Text, StringComparison.Ordinal);
        Assert.Single(await ItemsAsync(coordinator, at));
    }

    [Fact]
    public async Task Guests_and_suspended_people_cannot_ask_and_nobody_asks_themselves()
    {
        var (owner, suspended) = (await app.JoinAsync(), await app.JoinAsync());
        var listing = await owner.PublishAsync(TestData.Listing("collaboration.challenge"));
        await app.ExecuteAsync("UPDATE accounts SET suspended_until = $1 WHERE id = $2", app.Clock.GetUtcNow().AddDays(30), suspended.Id);

        (await app.Guest().PostAsync($"listings/{listing}/questions", new { text = "はい？" })).Is(HttpStatusCode.Unauthorized);
        (await suspended.PostAsync($"listings/{listing}/questions", new { text = "はい？" })).Is(HttpStatusCode.Forbidden, "account.suspended");
        (await owner.PostAsync($"listings/{listing}/questions", new { text = "はい？" })).Is(HttpStatusCode.Conflict, "question.ownListing");
        Assert.Empty(await ItemsAsync(owner, $"listings/{listing}/questions"));
    }

    internal static async Task<JsonArray> ItemsAsync(ApiPerson person, string at) => (await person.GetAsync(at)).Is(HttpStatusCode.OK)["items"].AsArray();

    private Task<ApiPerson> CoordinatorAsync() => app.JoinAsync("係", AccountRoles.Coordinator);
}
