using System.Net;
using System.Text.Json.Nodes;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Testing;
using SetagayaPort.Web.Tests.Infrastructure;

namespace SetagayaPort.Web.Tests.Introductions;

/// <summary>A conversation opens only when both sides have said yes, and only for two that fit.</summary>
[Collection(nameof(NorthTown))]
public sealed class ConsentTests(PortApp app)
{
    public static TheoryData<string, string, string, string> Misfits => new()
    {
        { "jobs.opening", "jobs.seeker", "details.occupations", "[\"01\"]" },
        { "jobs.opening", "jobs.seeker", "details.wage.min", "1800" },
        { "succession.business", "succession.successor", "details.industries", "[\"E\"]" },
        { "freelance.assignment", "freelance.freelancer", "details.categories", "[\"it\"]" },
        { "shops.premises", "shops.wish", "details.rentMax", "100000" },
        { "shops.premises", "shops.wish", "details.areaSqm", "{\"min\":50}" },
        { "collaboration.challenge", "collaboration.capability", "details.themes", "[\"digital\"]" },
    };

    [Theory]
    [MemberData(nameof(Misfits))]
    public async Task What_fails_one_hard_condition_is_neither_matched_nor_introduced(string offer, string wish, string path, string value)
    {
        var (a, b) = (await app.JoinAsync(), await app.JoinAsync());
        var asked = await a.PublishAsync(TestData.Listing(offer));
        var fits = await b.PublishAsync(TestData.Listing(wish));
        var misfit = await b.PublishAsync(TestData.Listing(wish).With(path, JsonNode.Parse(value)));

        (await b.ProposeAsync(misfit, asked)).Is(HttpStatusCode.Conflict, "introduction.noFit");

        // The one that fits was published first: once the second one's pass has run as well, it would be there.
        await Soon.HoldsAsync("the one that fits is matched", Deadline.Match, async () => (await PartnersAsync(a, asked)).Contains(fits));
        await Soon.HoldsAsync("all work is done", Deadline.Patient, async () =>
            (await app.InScopeAsync<Core.Data.PortDbContext, int>(db => Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.CountAsync(db.Set<Core.Jobs.OutboxMessage>()))) == 0);
        Assert.DoesNotContain(misfit, await PartnersAsync(a, asked));
        Assert.DoesNotContain(asked, await PartnersAsync(b, misfit));
    }

    [Fact]
    public async Task The_proposer_cannot_accept_their_own_proposal()
    {
        var meeting = await (await Meeting.OfAsync(app)).ProposedAsync();

        (await meeting.AtAsync(meeting.Asker, "accept")).Is(HttpStatusCode.Forbidden, "introduction.ownProposal");

        Assert.Equal("proposed", (await meeting.Host.GetAsync($"introductions/{meeting.Introduction}"))["state"].GetValue<string>());
    }

    [Fact]
    public async Task Of_two_acceptances_at_once_one_wins_and_one_conversation_opens()
    {
        var meeting = await (await Meeting.OfAsync(app)).ProposedAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => meeting.AtAsync(meeting.Host, "accept")));

        Assert.Single(answers, x => x.Status == HttpStatusCode.OK);
        Assert.All(answers.Where(x => x.Status != HttpStatusCode.OK), x => x.Is(HttpStatusCode.Conflict, "introduction.state"));
        Assert.Single((await meeting.Host.GetAsync("conversations")).Json.AsArray());
    }

    [Fact]
    public async Task A_pair_has_one_introduction_under_way_at_a_time()
    {
        var meeting = await (await Meeting.OfAsync(app)).ProposedAsync();

        (await meeting.Asker.ProposeAsync(meeting.Asking, meeting.Asked)).Is(HttpStatusCode.Conflict, "introduction.exists");
        (await meeting.Host.ProposeAsync(meeting.Asked, meeting.Asking)).Is(HttpStatusCode.Conflict, "introduction.exists");
        (await meeting.AtAsync(meeting.Host, "decline", new { reason = "timing" })).Is(HttpStatusCode.OK);

        (await meeting.Asker.ProposeAsync(meeting.Asking, meeting.Asked)).Is(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Declining_needs_a_reason_and_leaves_nothing_to_accept()
    {
        var meeting = await (await Meeting.OfAsync(app)).ProposedAsync();

        (await meeting.AtAsync(meeting.Host, "decline")).Is(HttpStatusCode.BadRequest);
        (await meeting.AtAsync(meeting.Host, "decline", new { reason = "because" })).Is(HttpStatusCode.BadRequest);
        var declined = (await meeting.AtAsync(meeting.Host, "decline", new { reason = "timing", note = "秋以降に" })).Is(HttpStatusCode.OK);

        Assert.Equal(("declined", "timing"), (declined["state"].GetValue<string>(), declined["reason"].GetValue<string>()));
        (await meeting.AtAsync(meeting.Host, "accept")).Is(HttpStatusCode.Conflict);
        Assert.Empty((await meeting.Asker.GetAsync("conversations")).Json.AsArray());
    }

    [Fact]
    public async Task Steps_and_outcomes_come_after_the_acceptance_and_an_outcome_is_final()
    {
        var meeting = await (await Meeting.OfAsync(app)).ProposedAsync();
        (await meeting.AtAsync(meeting.Host, "steps", new { kind = "visit" })).Is(HttpStatusCode.Conflict);
        (await meeting.AtAsync(meeting.Host, "outcome", new { result = "agreed", reason = "conditions" })).Is(HttpStatusCode.Conflict);
        (await meeting.AtAsync(meeting.Host, "accept")).Is(HttpStatusCode.OK);

        (await meeting.AtAsync(meeting.Asker, "steps", new { kind = "picnic" })).Is(HttpStatusCode.BadRequest);
        (await meeting.AtAsync(meeting.Asker, "outcome", new { result = "agreed" })).Is(HttpStatusCode.BadRequest);
        (await meeting.AtAsync(meeting.Asker, "outcome", new { result = "notAgreed", reason = "price" })).Is(HttpStatusCode.OK);

        (await meeting.AtAsync(meeting.Host, "outcome", new { result = "agreed", reason = "conditions" })).Is(HttpStatusCode.Conflict);
        (await meeting.AtAsync(meeting.Asker, "objection", new { note = "やはり" })).Is(HttpStatusCode.Conflict);
        Assert.Equal("話はまだ続いています。", (await meeting.AtAsync(meeting.Host, "objection", new { note = "話はまだ続いています。" })).Is(HttpStatusCode.OK)["objection"].GetValue<string>());
    }

    [Fact]
    public async Task A_coordinator_says_why_and_both_sides_are_asked()
    {
        var meeting = await Meeting.OfAsync(app);
        var coordinator = await app.JoinAsync("コーディネーター", AccountRoles.Coordinator);
        var pair = new { fromListingId = meeting.Asking, toListingId = meeting.Asked, message = "ご紹介します。" };

        (await coordinator.PostAsync("introductions", pair)).Is(HttpStatusCode.BadRequest);
        var brokered = (await coordinator.PostAsync("introductions", new { pair.fromListingId, pair.toListingId, pair.message, why = "どちらも朝の店です。" })).Is(HttpStatusCode.Created);
        meeting = meeting with { };
        var at = $"introductions/{brokered.Id}";
        var first = (await meeting.Asker.PostAsync(at + "/accept")).Is(HttpStatusCode.OK);
        Assert.Equal("proposed", first["state"].GetValue<string>());
        Assert.Empty((await meeting.Asker.GetAsync("conversations")).Json.AsArray());
        (await coordinator.PostAsync(at + "/accept")).Is(HttpStatusCode.NotFound);
        (await meeting.Asker.PostAsync(at + "/accept")).Is(HttpStatusCode.Conflict);

        var second = (await meeting.Host.PostAsync(at + "/accept")).Is(HttpStatusCode.OK);

        Assert.Equal(("accepted", "どちらも朝の店です。"), (second["state"].GetValue<string>(), second["why"].GetValue<string>()));
        Assert.Single((await meeting.Asker.GetAsync("conversations")).Json.AsArray());
    }

    [Fact]
    public async Task Strangers_and_members_without_the_duty_broker_nothing_and_see_nothing()
    {
        var meeting = await (await Meeting.OfAsync(app)).ProposedAsync();
        var stranger = await app.JoinAsync();

        (await stranger.ProposeAsync(meeting.Asking, meeting.Asked)).Is(HttpStatusCode.NotFound);
        ApiAnswer[] answers =
        [
            await stranger.GetAsync($"introductions/{meeting.Introduction}"), await meeting.AtAsync(stranger, "accept"), await meeting.AtAsync(stranger, "decline", new { reason = "other" }),
            await meeting.AtAsync(stranger, "steps", new { kind = "call" }), await meeting.AtAsync(stranger, "outcome", new { result = "agreed", reason = "other" }),
            await meeting.AtAsync(stranger, "objection", new { note = "いいえ" }), await meeting.AtAsync(stranger, "disclose", new { stage = 3 }), await meeting.AtAsync(stranger, "nda", new { accept = true }),
        ];

        Assert.All(answers, x => x.Is(HttpStatusCode.NotFound));
        Assert.Empty((await stranger.GetAsync("introductions")).Json.AsArray());
    }

    private static async Task<List<Guid>> PartnersAsync(ApiPerson owner, Guid listing) =>
        [.. (await owner.GetAsync($"listings/{listing}/matches?limit=100"))["items"].AsArray().Select(x => x!["counterpart"]!["listingId"]!.GetValue<Guid>())];
}
