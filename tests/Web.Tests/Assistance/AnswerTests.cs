using System.Net;
using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Audit;
using SetagayaPort.Testing;
using SetagayaPort.Web.Tests.Infrastructure;

namespace SetagayaPort.Web.Tests.Assistance;

/// <summary>A coordinator passes on a yes or no that was spoken, and nothing else in the person's place; a withdrawn consent ends it all.</summary>
[Collection(nameof(SouthTown))]
public sealed class AnswerTests(PortApp app)
{
    [Fact]
    public async Task A_spoken_yes_opens_the_talk_and_is_recorded_with_how_and_when()
    {
        var (helped, asker, introduction) = await AskedAsync();
        (await helped.AtAsync("answers", Answer(introduction, "accept", way: null))).Is(HttpStatusCode.BadRequest, "invalid");
        (await helped.AtAsync("answers", Answer(introduction, "accept", on: "2999-01-01"))).Is(HttpStatusCode.BadRequest, "invalid");
        (await helped.Coordinator.PostAsync($"introductions/{introduction}/accept")).Is(HttpStatusCode.NotFound);

        var accepted = (await helped.AtAsync("answers", Answer(introduction, "accept"))).Is(HttpStatusCode.OK);

        Assert.Equal("accepted", accepted["state"].GetValue<string>());
        (await helped.AtAsync("answers", Answer(introduction, "accept"))).Is(HttpStatusCode.Conflict, "introduction.state");
        await using var db = app.OpenDatabase();
        var entry = await db.Set<AuditEntry>().SingleAsync(x => x.SubjectId == introduction && x.Action == "introduction.accepted");
        Assert.Equal((helped.Coordinator.Id, helped.Account.ToString(), "phone", "2026-01-11"),
            (entry.ActorId, entry.Data!["for"]!.GetValue<string>(), entry.Data["way"]!.GetValue<string>(), entry.Data["on"]!.GetValue<string>()));
        var person = await helped.TakenOverAsync();
        foreach (var answer in new[] { await person.GetAsync("me/assistance"), await helped.Coordinator.GetAsync($"assisted-accounts/{helped.Account}") })
        {
            var act = answer["acts"].AsArray().Single(x => x!["action"]!.GetValue<string>() == "introduction.accepted")!;
            Assert.Equal(("phone", "2026-01-11", "会ってみたい"), (act["way"]!.GetValue<string>(), act["saidOn"]!.GetValue<string>(), act["note"]!.GetValue<string>()));
        }

        Assert.DoesNotContain("会ってみたい", (await asker.GetAsync($"introductions/{introduction}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_writes_promises_or_opens_a_name_in_the_persons_place()
    {
        var (helped, asker, introduction) = await AskedAsync();
        var conversation = (await helped.AtAsync("answers", Answer(introduction, "accept")))["conversationId"].GetValue<Guid>();

        (await helped.Coordinator.SayAsync(conversation, "調整役です。お電話でお伝えします。")).Is(HttpStatusCode.Created);

        var message = (await asker.GetAsync($"conversations/{conversation}/messages")).Json.AsArray()[0]!;
        Assert.Equal(helped.Coordinator.Id, message["senderId"]!.GetValue<Guid>());
        (await helped.Coordinator.PostAsync($"introductions/{introduction}/stop")).Is(HttpStatusCode.Forbidden);
        (await helped.Coordinator.PostAsync($"introductions/{introduction}/disclose", new { stage = 3 })).Is(HttpStatusCode.Forbidden);

        var person = await helped.TakenOverAsync();
        (await helped.Coordinator.SayAsync(conversation, "まだいます")).Is(HttpStatusCode.NotFound);
        (await person.SayAsync(conversation, "これからは自分で書きます。")).Is(HttpStatusCode.Created);
    }

    [Fact]
    public async Task The_coordinator_hears_what_would_reach_the_person()
    {
        var (helped, _, introduction) = await AskedAsync();

        Assert.Contains($"/introductions/{introduction}", (await helped.Coordinator.GetAsync("notifications")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_answers_of_those_who_are_offline_are_passed_on()
    {
        var (helped, asker, introduction) = await AskedAsync();
        var stranger = await Helped.ByAsync(app, "谷野 はる");

        (await helped.Coordinator.PostAsync($"assisted-accounts/{asker.Id}/answers", Answer(introduction, "accept"))).Is(HttpStatusCode.NotFound);
        (await stranger.AtAsync("answers", Answer(introduction, "accept"))).Is(HttpStatusCode.NotFound);
        (await helped.AtAsync("answers", Answer(introduction, "maybe"))).Is(HttpStatusCode.BadRequest);
        var (_, html) = await Helped.PageAsync(app, helped.Coordinator, $"/introductions/{introduction}");
        Assert.Contains("山野 たけさんのお返事を記録する", html, StringComparison.Ordinal);
        Assert.DoesNotContain("お返事を記録する", (await Helped.PageAsync(app, asker, $"/introductions/{introduction}")).Html, StringComparison.Ordinal);

        Assert.Equal("declined", (await helped.AtAsync("answers", Answer(introduction, "decline"))).Is(HttpStatusCode.OK)["state"].GetValue<string>());
    }

    [Fact]
    public async Task A_withdrawal_by_word_ends_all_that_was_entered_and_deletes_who_it_was()
    {
        var (helped, asker, introduction) = await AskedAsync();
        var listing = await helped.PublishAsync(TestData.Listing("succession.business"));
        var code = await helped.CodeAsync();
        await helped.AtAsync("answers", Answer(introduction, "accept"));
        (await helped.AtAsync("withdraw", new { way = "phone" })).Is(HttpStatusCode.BadRequest, "invalid");

        Assert.Equal("withdrawn", (await helped.AtAsync("withdraw", new { way = "phone", on = "2026-01-12" })).Is(HttpStatusCode.OK)["state"].GetValue<string>());

        Assert.Equal("notAgreed", (await asker.GetAsync($"introductions/{introduction}"))["state"].GetValue<string>());
        Assert.Equal("closed", (await helped.Coordinator.GetAsync($"listings/{listing}"))["status"].GetValue<string>());
        Assert.DoesNotContain("confidential", (await helped.Coordinator.GetAsync($"listings/{listing}")).Text, StringComparison.Ordinal);
        (await Helped.TryAsync(app, code)).Is(HttpStatusCode.Forbidden, "takeover.code");
        (await helped.AtAsync("withdraw", new { way = "phone", on = "2026-01-12" })).Is(HttpStatusCode.Conflict, "assistance.state");
        await using var db = app.OpenDatabase();
        var rows = await db.Database.SqlQueryRaw<string>("SELECT e::text || a::text AS \"Value\" FROM assisted_entries e JOIN accounts a ON a.id = e.account_id WHERE a.id = {0}", helped.Account).SingleAsync();
        Assert.All(new[] { "山野", Helped.Address, Helped.Phone, Helped.Words }, x => Assert.DoesNotContain(x, rows, StringComparison.Ordinal));
        Assert.DoesNotContain("会ってみたい", (await helped.Coordinator.GetAsync($"assisted-accounts/{helped.Account}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_person_may_withdraw_after_taking_over_and_is_out_at_once()
    {
        var (helped, asker, introduction) = await AskedAsync();
        var person = await helped.TakenOverAsync();
        var own = await person.PublishAsync(TestData.Listing("shops.premises"));

        (await person.PostAsync("me/assistance/withdraw")).Is(HttpStatusCode.NoContent);

        Assert.Equal("declined", (await asker.GetAsync($"introductions/{introduction}"))["state"].GetValue<string>());
        (await asker.GetAsync($"listings/{own}")).Is(HttpStatusCode.NotFound);
        (await app.Guest().PostAsync("auth/login", new { email = person.Email, password = ApiPerson.Password })).Is(HttpStatusCode.Unauthorized);
        await Soon.HoldsAsync("the session has ended", TimeSpan.FromSeconds(10), async () => (await person.GetAsync("me")).Status == HttpStatusCode.Unauthorized);
    }

    private async Task<(Helped Helped, ApiPerson Asker, Guid Introduction)> AskedAsync()
    {
        var (helped, asker) = (await Helped.ByAsync(app), await app.JoinAsync("さくら"));
        var (premises, wish) = (await helped.PublishAsync(TestData.Listing("shops.premises").With("visibility", "public")), await asker.PublishAsync(TestData.Listing("shops.wish")));
        return (helped, asker, (await asker.ProposeAsync(wish, premises)).Is(HttpStatusCode.Created).Id);
    }

    private static object Answer(Guid introductionId, string result, string? way = "phone", string on = "2026-01-11") =>
        new { introductionId, result, way, on, reason = "timing", note = "会ってみたい" };
}
