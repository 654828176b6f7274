using System.Net;
using System.Text.Json.Nodes;
using SetagayaPort.Testing;
using SetagayaPort.Web.Tests.Infrastructure;

namespace SetagayaPort.Web.Tests.Messaging.Rooms;

/// <summary>An answer quotes a message by its number; what it shows is the quoted message as it stands.</summary>
[Collection(nameof(NorthTown))]
public sealed class QuoteTests(PortApp app)
{
    [Fact]
    public async Task A_quote_follows_its_message_when_that_is_edited_and_unsent()
    {
        var talk = await Meeting.TalkingAsync(app);
        await talk.Host.SayAsync(talk.Conversation, "土曜の十時");
        var sent = (await AnswerAsync(talk, talk.Asker, 1)).Is(HttpStatusCode.Created);
        Assert.Equal("土曜の十時", (await QuoteAsync(talk))["body"]!.GetValue<string>());

        (await talk.Host.PatchAsync($"conversations/{talk.Conversation}/messages/1", new { body = "土曜の十一時" })).Is(HttpStatusCode.OK);
        var edited = await QuoteAsync(talk);
        Assert.Equal(("土曜の十一時", talk.Host.Id), (edited["body"]!.GetValue<string>(), edited["senderId"]!.GetValue<Guid>()));

        (await talk.Host.DeleteAsync($"conversations/{talk.Conversation}/messages/1")).Is(HttpStatusCode.OK);
        var unsent = await QuoteAsync(talk);
        Assert.Equal(("", true), (unsent["body"]!.GetValue<string>(), unsent["deleted"]!.GetValue<bool>()));
        Assert.Equal(2, sent["number"].GetValue<int>());
    }

    [Fact]
    public async Task Over_the_hub_a_message_goes_with_its_three_arguments_and_a_quote_comes_live()
    {
        var talk = await Meeting.TalkingAsync(app);
        await using var live = await talk.Host.ConnectAsync();
        await live.SayAsync(talk.Conversation, "土曜の十時");
        (await AnswerAsync(talk, talk.Asker, 1)).Is(HttpStatusCode.Created);

        await Soon.HoldsAsync("the answer comes with its quote", Deadline.Patient, () => Task.FromResult(
            live.Received("eventReceived").LastOrDefault()?["message"]?["quote"]?["body"]?.GetValue<string>() == "土曜の十時"));
    }

    [Fact]
    public async Task What_is_not_there_cannot_be_quoted_and_a_resend_is_answered_as_before()
    {
        var talk = await Meeting.TalkingAsync(app);
        await talk.Host.SayAsync(talk.Conversation, "一つ");

        foreach (var wrong in new long[] { 0, 2, -1 })
            Assert.Equal("message.unknown", (await AnswerAsync(talk, talk.Asker, wrong)).Is(HttpStatusCode.BadRequest)["errors"]["replyTo"]![0]!["code"]!.GetValue<string>());
        var id = Guid.CreateVersion7().ToString();
        (await AnswerAsync(talk, talk.Asker, 1, id)).Is(HttpStatusCode.Created);
        Assert.True((await AnswerAsync(talk, talk.Asker, 1, id)).Is(HttpStatusCode.OK)["duplicate"].GetValue<bool>());
    }

    [Fact]
    public async Task A_quote_hides_what_its_message_hides()
    {
        var talk = await (await Meeting.OfAsync(app, "succession.business", "succession.successor")).AcceptedAsync();
        await talk.Host.SayAsync(talk.Conversation, "電話は03-1234-5678です");
        (await AnswerAsync(talk, talk.Asker, 1)).Is(HttpStatusCode.Created);

        var quote = await QuoteAsync(talk);
        Assert.DoesNotContain("1234", quote["body"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.NotEqual(talk.Host.Id, quote["senderId"]!.GetValue<Guid>());
    }

    [Fact]
    public async Task In_a_room_who_has_blocked_somebody_reads_nothing_of_theirs_and_the_others_do()
    {
        var party = await RoomParty.OpenAsync(app);
        await party.SayAsync(party.Asker, "いやな話");
        (await party.Host.PostAsync("blocks", new { userId = party.Asker.Id })).Is(HttpStatusCode.Created);
        (await party.Asker.SayAsync(party.Id, "いやな話の続き")).Is(HttpStatusCode.Created);
        (await party.Owner.PostAsync($"{party.At}/messages", new { clientMessageId = Guid.CreateVersion7().ToString(), body = "落ち着きましょう", replyTo = 2 })).Is(HttpStatusCode.Created);

        foreach (var route in new[] { "", "/events", "/messages", "/export", "/search?q=いやな" })
            Assert.DoesNotContain("いやな", (await party.Host.GetAsync(party.At + route)).Is(HttpStatusCode.OK).Text, StringComparison.Ordinal);
        Assert.Equal(["いやな話", "いやな話の続き", "落ち着きましょう"], await party.BodiesAsync(party.Owner));
        Assert.Equal(["", "", "落ち着きましょう"], await party.BodiesAsync(party.Host));
        (await party.Host.DeleteAsync($"blocks/{party.Asker.Id}")).Is(HttpStatusCode.NoContent);
        Assert.Equal(["いやな話", "いやな話の続き", "落ち着きましょう"], await party.BodiesAsync(party.Host));
    }

    [Fact]
    public async Task Without_script_an_answer_is_written_below_its_quote()
    {
        var talk = await Meeting.TalkingAsync(app);
        await talk.Host.SayAsync(talk.Conversation, "土曜の十時");
        using var visitor = await SiteVisitor.SignInAsync(app, talk.Asker);
        var page = $"/messages/{talk.Conversation}";
        Assert.Contains($"{page}?reply=1#msg", await visitor.ReadAsync(page), StringComparison.Ordinal);
        Assert.Contains("けやきさんへの返信", await visitor.ReadAsync(page + "?reply=1"), StringComparison.Ordinal);

        var (status, _, _) = await visitor.PostAsync(page + "?reply=1", page, ("clientMessageId", Guid.CreateVersion7().ToString()), ("body", "はい"), ("reply", "1"));

        Assert.Equal(HttpStatusCode.Redirect, status);
        Assert.Contains("class=\"quote\" href=\"#m1\"", await visitor.ReadAsync(page), StringComparison.Ordinal);
    }

    private static Task<ApiAnswer> AnswerAsync(Meeting talk, ApiPerson person, long replyTo, string? id = null) =>
        person.PostAsync($"conversations/{talk.Conversation}/messages", new { clientMessageId = id ?? Guid.CreateVersion7().ToString(), body = "はい", replyTo });

    private static async Task<JsonNode> QuoteAsync(Meeting talk) => (await talk.Asker.GetAsync($"conversations/{talk.Conversation}/messages")).Json.AsArray()[^1]!["quote"]!;
}
