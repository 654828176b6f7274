using System.Net;
using System.Text.Json.Nodes;
using SetagayaPort.Testing;
using SetagayaPort.Web.Tests.Infrastructure;

namespace SetagayaPort.Web.Tests.Introductions;

/// <summary>Who hands a business over stays without a name, in every answer and under every id, until stage 4 for this one candidate.</summary>
[Collection(nameof(NorthTown))]
public sealed class DisclosureTests(PortApp app)
{
    private const string LegalName = "有限会社ほしぞら製菓舗";
    private const string Address = "東京都世田谷区玉川0-77-7";
    private const string Representative = "星空 花子";

    [Fact]
    public async Task Nothing_tells_the_owner_before_stage_4_and_everything_does_after_it()
    {
        var owner = await app.JoinAsync(Representative);
        var organization = (await owner.PostAsync("organizations", new { name = LegalName, kind = "business", industry = "I", area = "tamagawa", about = "" })).Is(HttpStatusCode.Created).Id;
        var candidate = await app.JoinAsync("料理人");
        var business = await owner.PublishAsync(Business().With("organizationId", organization.ToString()));
        var wish = await candidate.PublishAsync(TestData.Listing("succession.successor"));
        string[] secrets = [LegalName, "ほしぞら", Address, "0-77-7", Representative, "取引先は三社", owner.Id.ToString(), organization.ToString(), owner.Email];
        await Soon.HoldsAsync("the two are matched", Deadline.Match, async () => (await candidate.GetAsync($"listings/{wish}/matches"))["items"].AsArray().Count > 0);
        await Soon.HoldsAsync("the business is found", Deadline.Search, async () => (await candidate.GetAsync("search?market=succession&side=business"))["total"].GetValue<int>() > 0);

        var introduction = (await candidate.ProposeAsync(wish, business)).Is(HttpStatusCode.Created).Id;
        var meeting = new Meeting(owner, candidate, business, wish) { Introduction = introduction };
        await LooksAsync(candidate, meeting, null, secrets);
        await using var live = await candidate.ConnectAsync();
        var accepted = (await meeting.AtAsync(owner, "accept")).Is(HttpStatusCode.OK);
        var conversation = accepted["conversationId"].GetValue<Guid>();
        (await owner.SayAsync(conversation, "はじめまして。店の者です。")).Is(HttpStatusCode.Created);
        (await candidate.SayAsync(conversation, "よろしくお願いします。")).Is(HttpStatusCode.Created);
        (await owner.PutAsync($"conversations/{conversation}/read", new { number = 2 })).Is(HttpStatusCode.OK);
        await Soon.HoldsAsync("the candidate hears of it live", Deadline.Patient, () => Task.FromResult(live.Received("readChanged").Count > 0 && live.Seqs(conversation).Count == 2));

        await LooksAsync(candidate, meeting, conversation, secrets);
        Assert.Equal("店主", await OtherNameAsync(candidate, conversation));
        await StagesAsync(meeting);
        await LooksAsync(candidate, meeting, conversation, secrets);
        foreach (var secret in secrets)
            Assert.DoesNotContain(secret, live.Everything(), StringComparison.Ordinal);

        (await meeting.AtAsync(candidate, "nda", new { accept = true })).Is(HttpStatusCode.OK);
        await LooksAsync(candidate, meeting, conversation, secrets);
        (await meeting.AtAsync(owner, "disclose", new { stage = 4 })).Is(HttpStatusCode.OK);

        var told = await candidate.GetAsync($"introductions/{introduction}");
        Assert.Equal((LegalName, Address), (told["disclosed"]["legalName"]!.GetValue<string>(), told["disclosed"]["address"]!.GetValue<string>()));
        Assert.Equal(Representative, await OtherNameAsync(candidate, conversation));
        Assert.Equal(LegalName, (await candidate.GetAsync($"listings/{business}"))["details"]["confidential"]!["legalName"]!.GetValue<string>());
        Assert.DoesNotContain(LegalName, (await (await app.JoinAsync()).GetAsync($"listings/{business}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_promise_is_kept_as_it_was_read_and_shown_to_both_and_to_nobody_else()
    {
        var meeting = await AtStageThreeAsync();
        var read = (await meeting.Asker.GetAsync($"introductions/{meeting.Introduction}/nda")).Is(HttpStatusCode.OK);
        Assert.Null(read.Json["acceptedAt"]);
        (await meeting.AtAsync(meeting.Asker, "nda", new { accept = true, version = "another text" })).Is(HttpStatusCode.Conflict, "introduction.promiseChanged");

        (await meeting.AtAsync(meeting.Asker, "nda", new { accept = true, version = read["version"].GetValue<string>() })).Is(HttpStatusCode.OK);
        (await meeting.AtAsync(meeting.Asker, "nda", new { accept = true })).Is(HttpStatusCode.OK);

        foreach (var party in new[] { meeting.Asker, meeting.Host })
        {
            var kept = (await party.GetAsync($"introductions/{meeting.Introduction}/nda")).Is(HttpStatusCode.OK);
            Assert.Equal((read["text"].GetValue<string>(), read["version"].GetValue<string>(), "料理人"), (kept["text"].GetValue<string>(), kept["version"].GetValue<string>(), kept["acceptedBy"].GetValue<string>()));
        }

        (await (await app.JoinAsync()).GetAsync($"introductions/{meeting.Introduction}/nda")).Is(HttpStatusCode.NotFound);
        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => app.ExecuteAsync("UPDATE confidentiality_promises SET text = '' WHERE introduction_id = $1", meeting.Introduction));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_ends_the_contact_hears_no_more_and_what_was_opened_is_closed(bool byOwner)
    {
        var meeting = await AtStageThreeAsync();
        (await meeting.AtAsync(meeting.Asker, "nda", new { accept = true })).Is(HttpStatusCode.OK);
        (await meeting.AtAsync(meeting.Host, "disclose", new { stage = 4 })).Is(HttpStatusCode.OK);
        Assert.Contains(LegalName, (await meeting.Asker.GetAsync($"listings/{meeting.Asked}")).Text, StringComparison.Ordinal);
        var conversation = (await meeting.Asker.GetAsync($"introductions/{meeting.Introduction}"))["conversationId"].GetValue<Guid>();
        (await meeting.AtAsync(await app.JoinAsync(), "stop")).Is(HttpStatusCode.NotFound);
        (await meeting.AtAsync(await app.JoinAsync("調整役", "coordinator"), "stop")).Is(HttpStatusCode.Forbidden);

        var (ending, other) = byOwner ? (meeting.Host, meeting.Asker) : (meeting.Asker, meeting.Host);
        Assert.Equal("notAgreed", (await meeting.AtAsync(ending, "stop")).Is(HttpStatusCode.OK)["state"].GetValue<string>());

        (await other.SayAsync(conversation, "もう一度だけ")).Is(HttpStatusCode.Forbidden, "conversation.blocked");
        Assert.DoesNotContain(LegalName, (await meeting.Asker.GetAsync($"listings/{meeting.Asked}")).Text, StringComparison.Ordinal);
        Assert.Null((await meeting.Asker.GetAsync($"introductions/{meeting.Introduction}")).Json["disclosed"]);
        (await meeting.AtAsync(meeting.Host, "disclose", new { stage = 5 })).Is(HttpStatusCode.Conflict, "introduction.state");
        (await meeting.AtAsync(ending, "stop")).Is(HttpStatusCode.Conflict, "introduction.state");
    }

    [Fact]
    public async Task Two_candidates_cannot_both_come_to_a_basic_agreement()
    {
        var first = await AtStageThreeAsync();
        var second = await AtStageThreeAsync(first);
        foreach (var meeting in new[] { first, second })
        {
            (await meeting.AtAsync(meeting.Asker, "nda", new { accept = true })).Is(HttpStatusCode.OK);
            for (var stage = 4; stage <= 6; stage++)
                (await meeting.AtAsync(meeting.Host, "disclose", new { stage })).Is(HttpStatusCode.OK);
        }

        var both = await Task.WhenAll(first.AtAsync(first.Host, "disclose", new { stage = 7 }), second.AtAsync(second.Host, "disclose", new { stage = 7 }));

        Assert.Single(both, x => x.Status == HttpStatusCode.OK);
        var refused = Assert.Single(both, x => x.Status == HttpStatusCode.Conflict);
        Assert.Equal("introduction.exclusiveTaken", refused.Code);
        var (ahead, behind) = both[0].Status == HttpStatusCode.OK ? (first, second) : (second, first);
        Assert.Equal(6, (await behind.Host.GetAsync($"introductions/{behind.Introduction}"))["disclosureStage"].GetValue<int>());

        (await ahead.AtAsync(ahead.Host, "stop")).Is(HttpStatusCode.OK);
        (await behind.AtAsync(behind.Host, "disclose", new { stage = 7 })).Is(HttpStatusCode.OK);
    }

    /// <param name="other">Another candidate's meeting with the same business.</param>
    private async Task<Meeting> AtStageThreeAsync(Meeting? other = null)
    {
        var (owner, candidate) = (other?.Host ?? await app.JoinAsync("店の者"), await app.JoinAsync("料理人"));
        var (business, wish) = (other?.Asked ?? await owner.PublishAsync(Business()), await candidate.PublishAsync(TestData.Listing("succession.successor")));
        var meeting = new Meeting(owner, candidate, business, wish) { Introduction = (await candidate.ProposeAsync(wish, business)).Is(HttpStatusCode.Created).Id };
        (await meeting.AtAsync(owner, "accept")).Is(HttpStatusCode.OK);
        (await meeting.AtAsync(owner, "disclose", new { stage = 3 })).Is(HttpStatusCode.OK);
        return meeting;
    }

    /// <summary>Stage by stage, by the owner alone, and never to 4 without the candidate's promise.</summary>
    private static async Task StagesAsync(Meeting meeting)
    {
        (await meeting.AtAsync(meeting.Host, "disclose", new { stage = 4 })).Is(HttpStatusCode.Conflict);
        (await meeting.AtAsync(meeting.Asker, "nda", new { accept = true })).Is(HttpStatusCode.Conflict);
        (await meeting.AtAsync(meeting.Asker, "disclose", new { stage = 3 })).Is(HttpStatusCode.Forbidden);
        (await meeting.AtAsync(meeting.Host, "disclose", new { stage = 5 })).Is(HttpStatusCode.Conflict);
        (await meeting.AtAsync(meeting.Host, "disclose", new { stage = 3 })).Is(HttpStatusCode.OK);
        (await meeting.AtAsync(meeting.Host, "nda", new { accept = true })).Is(HttpStatusCode.Forbidden);
        (await meeting.AtAsync(meeting.Asker, "nda", new { accept = false })).Is(HttpStatusCode.BadRequest);
        (await meeting.AtAsync(meeting.Host, "disclose", new { stage = 4 })).Is(HttpStatusCode.Conflict, "introduction.ndaNeeded");
    }

    /// <summary>Every answer the candidate can get, and a guest's as well.</summary>
    private async Task LooksAsync(ApiPerson candidate, Meeting meeting, Guid? conversation, string[] secrets)
    {
        List<string> routes =
        [
            $"listings/{meeting.Asked}", "search?market=succession", "search?q=" + Uri.EscapeDataString("ほしぞら"), "search/suggest?q=" + Uri.EscapeDataString("ほし"),
            $"listings/{meeting.Asking}/matches", "introductions", $"introductions/{meeting.Introduction}", "conversations", "sync", "notifications", "me", "me/listings",
        ];
        if (conversation is { } id)
            routes.AddRange([$"conversations/{id}", $"conversations/{id}/events", $"conversations/{id}/messages"]);
        foreach (var person in new[] { candidate, app.Guest() })
        {
            foreach (var route in routes)
            {
                var answer = await person.GetAsync(route);
                // A search repeats its own question nowhere, so what is found must come from the listing.
                Assert.All(secrets, secret => Assert.DoesNotContain(secret, answer.Text, StringComparison.OrdinalIgnoreCase));
            }
        }

        Assert.Equal(HttpStatusCode.OK, (await candidate.GetAsync($"listings/{meeting.Asked}")).Status);
    }

    private static async Task<string> OtherNameAsync(ApiPerson person, Guid conversation) =>
        (await person.GetAsync($"conversations/{conversation}"))["participants"].AsArray().Single(x => !x!["me"]!.GetValue<bool>())!["displayName"]!.GetValue<string>();

    private static JsonObject Business() => TestData.Listing("succession.business").With("details.confidential", new JsonObject
    {
        ["legalName"] = LegalName,
        ["address"] = Address,
        ["representative"] = Representative,
        ["notes"] = "取引先は三社",
    });
}
