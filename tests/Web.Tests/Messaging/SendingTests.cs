using System.Net;
using SetagayaPort.Testing;
using SetagayaPort.Web.Tests.Infrastructure;

namespace SetagayaPort.Web.Tests.Messaging;

/// <summary>A stored message is never lost, never doubled, and numbered without gaps.</summary>
[Collection(nameof(NorthTown))]
public sealed class SendingTests(PortApp app)
{
    [Fact]
    public async Task A_resend_is_answered_with_the_same_numbers_and_stores_nothing()
    {
        var talk = await Meeting.TalkingAsync(app);
        var id = Guid.CreateVersion7().ToString();
        var first = (await talk.Host.SayAsync(talk.Conversation, "こんにちは", id)).Is(HttpStatusCode.Created);
        (await talk.Asker.SayAsync(talk.Conversation, "はじめまして")).Is(HttpStatusCode.Created);

        var again = (await talk.Host.SayAsync(talk.Conversation, "こんにちは", id)).Is(HttpStatusCode.OK);

        Assert.False(first["duplicate"].GetValue<bool>());
        Assert.True(again["duplicate"].GetValue<bool>());
        foreach (var name in new[] { "seq", "number", "id", "sentAt" })
            Assert.Equal(first[name].ToJsonString(), again[name].ToJsonString());
        Assert.Equal([1, 2], await SeqsAsync(talk));
    }

    [Fact]
    public async Task The_same_message_sent_eight_times_at_once_is_stored_once()
    {
        var talk = await Meeting.TalkingAsync(app);
        var id = Guid.CreateVersion7().ToString();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => talk.Host.SayAsync(talk.Conversation, "一度だけ", id)));

        Assert.Single(answers, x => x.Status == HttpStatusCode.Created);
        Assert.Equal(7, answers.Count(x => x.Status == HttpStatusCode.OK && x["duplicate"].GetValue<bool>()));
        Assert.Single(answers.Select(x => x["id"].GetValue<Guid>()).Distinct());
        Assert.Equal([1], await SeqsAsync(talk));
    }

    [Fact]
    public async Task The_same_id_of_two_people_is_two_messages()
    {
        var talk = await Meeting.TalkingAsync(app);
        var id = Guid.CreateVersion7().ToString();

        (await talk.Host.SayAsync(talk.Conversation, "わたし", id)).Is(HttpStatusCode.Created);
        (await talk.Asker.SayAsync(talk.Conversation, "あなた", id)).Is(HttpStatusCode.Created);

        Assert.Equal([1, 2], await SeqsAsync(talk));
    }

    [Fact]
    public async Task A_hundred_sends_of_two_people_at_once_leave_no_gap_and_agree_with_their_answers()
    {
        var talk = await Meeting.TalkingAsync(app);

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => (i % 2 == 0 ? talk.Host : talk.Asker).SayAsync(talk.Conversation, $"{i}")));

        Assert.All(answers, x => x.Is(HttpStatusCode.Created));
        var hundred = Enumerable.Range(1, 100).Select(x => (long)x).ToList();
        Assert.Equal(hundred, answers.Select(x => x["seq"].GetValue<long>()).Order());
        Assert.Equal(hundred, answers.Select(x => x["number"].GetValue<long>()).Order());
        var log = (await talk.Asker.GetAsync($"conversations/{talk.Conversation}/events?after=0"))["events"].AsArray();
        Assert.Equal(hundred, log.Select(x => x!["seq"]!.GetValue<long>()));
        Assert.Equal(
            answers.OrderBy(x => x["seq"].GetValue<long>()).Select(x => x["id"].GetValue<Guid>()),
            log.Select(x => x!["message"]!["id"]!.GetValue<Guid>()));
    }

    [Theory]
    [InlineData("", "body")]
    [InlineData("   ", "body")]
    public async Task An_empty_message_is_refused(string body, string field)
    {
        var talk = await Meeting.TalkingAsync(app);

        var answer = (await talk.Host.SayAsync(talk.Conversation, body)).Is(HttpStatusCode.BadRequest);

        Assert.NotNull(answer["errors"][field]);
        Assert.Empty(await SeqsAsync(talk));
    }

    [Fact]
    public async Task Whoever_is_blocked_cannot_write_and_can_again_once_unblocked()
    {
        var talk = await Meeting.TalkingAsync(app);
        (await talk.Host.PostAsync("blocks", new { userId = talk.Asker.Id })).Is(HttpStatusCode.Created);

        (await talk.Asker.SayAsync(talk.Conversation, "もしもし")).Is(HttpStatusCode.Forbidden, "conversation.blocked");
        Assert.Empty(await SeqsAsync(talk));

        (await talk.Host.DeleteAsync($"blocks/{talk.Asker.Id}")).Is(HttpStatusCode.NoContent);
        (await talk.Asker.SayAsync(talk.Conversation, "もしもし")).Is(HttpStatusCode.Created);
    }

    private static async Task<List<long>> SeqsAsync(Meeting talk) =>
        [.. (await talk.Asker.GetAsync($"conversations/{talk.Conversation}/events?after=0"))["events"].AsArray().Select(x => x!["seq"]!.GetValue<long>())];
}
