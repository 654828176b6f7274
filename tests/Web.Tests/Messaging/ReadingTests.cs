using System.Net;
using SetagayaPort.Testing;
using SetagayaPort.Web.Tests.Infrastructure;

namespace SetagayaPort.Web.Tests.Messaging;

/// <summary>Who may read a conversation, from where on, and how far they have read.</summary>
[Collection(nameof(NorthTown))]
public sealed class ReadingTests(PortApp app)
{
    [Fact]
    public async Task Events_after_a_seq_are_exactly_those_that_are_missing()
    {
        var talk = await Meeting.TalkingAsync(app);
        for (var i = 1; i <= 5; i++)
            await talk.Host.SayAsync(talk.Conversation, $"{i}");

        var page = await talk.Asker.GetAsync($"conversations/{talk.Conversation}/events?after=2&limit=2");

        Assert.Equal([3L, 4L], page["events"].AsArray().Select(x => x!["seq"]!.GetValue<long>()));
        Assert.Equal(5, page["lastSeq"].GetValue<long>());
        Assert.Empty((await talk.Asker.GetAsync($"conversations/{talk.Conversation}/events?after=5"))["events"].AsArray());
    }

    [Fact]
    public async Task History_goes_backwards_page_by_page_newest_last()
    {
        var talk = await Meeting.TalkingAsync(app);
        for (var i = 1; i <= 5; i++)
            await talk.Host.SayAsync(talk.Conversation, $"{i}");

        var newest = (await talk.Asker.GetAsync($"conversations/{talk.Conversation}/messages?limit=2")).Json.AsArray();
        var before = (await talk.Asker.GetAsync($"conversations/{talk.Conversation}/messages?limit=2&before=4")).Json.AsArray();

        Assert.Equal(["4", "5"], newest.Select(x => x!["body"]!.GetValue<string>()));
        Assert.Equal(["2", "3"], before.Select(x => x!["body"]!.GetValue<string>()));
    }

    [Fact]
    public async Task The_read_cursor_goes_forward_only_and_not_beyond_the_end()
    {
        var talk = await Meeting.TalkingAsync(app);
        for (var i = 1; i <= 3; i++)
            await talk.Host.SayAsync(talk.Conversation, $"{i}");

        Assert.Equal((0, 3), await CursorAsync(talk));
        Assert.Equal(2, await ReadAsync(talk, 2));
        Assert.Equal(2, await ReadAsync(talk, 1));
        Assert.Equal((2, 1), await CursorAsync(talk));
        Assert.Equal(3, await ReadAsync(talk, 99));
        await talk.Asker.SayAsync(talk.Conversation, "はい");

        Assert.Equal((4, 0), await CursorAsync(talk));
    }

    [Fact]
    public async Task Sync_over_http_and_over_the_hub_tell_the_same_positions()
    {
        var talk = await Meeting.TalkingAsync(app);
        await talk.Host.SayAsync(talk.Conversation, "一つ");
        await using var live = await talk.Asker.ConnectAsync();

        var (http, hub) = ((await talk.Asker.GetAsync("sync")).Json.AsArray(), (await live.InvokeAsync("Sync")).AsArray());

        Assert.Equal(http.ToJsonString(), hub.ToJsonString());
        var position = Assert.Single(http)!;
        Assert.Equal(talk.Conversation, position["conversationId"]!.GetValue<Guid>());
        Assert.Equal((1, 1, 0), (position["lastSeq"]!.GetValue<int>(), position["lastNumber"]!.GetValue<int>(), position["readNumber"]!.GetValue<int>()));
    }

    [Fact]
    public async Task A_stranger_meets_404_on_every_route_of_a_conversation()
    {
        var talk = await Meeting.TalkingAsync(app);
        await talk.Host.SayAsync(talk.Conversation, "二人だけの話");
        var stranger = await app.JoinAsync();
        var at = $"conversations/{talk.Conversation}";

        ApiAnswer[] answers =
        [
            await stranger.GetAsync(at), await stranger.GetAsync(at + "/events"), await stranger.GetAsync(at + "/messages"), await stranger.SayAsync(talk.Conversation, "割り込み"),
            await stranger.PatchAsync(at + "/messages/1", new { body = "書きかえ" }), await stranger.DeleteAsync(at + "/messages/1"), await stranger.PutAsync(at + "/read", new { number = 1 }),
            await stranger.PostAsync("blocks", new { userId = talk.Host.Id }),
        ];

        Assert.All(answers, x => x.Is(HttpStatusCode.NotFound));
        Assert.All(answers, x => Assert.DoesNotContain("二人だけ", x.Text, StringComparison.Ordinal));
        Assert.Empty((await stranger.GetAsync("conversations")).Json.AsArray());
        Assert.Equal(1, (await talk.Asker.GetAsync(at))["lastSeq"].GetValue<long>());
    }

    private static async Task<long> ReadAsync(Meeting talk, long number) =>
        (await talk.Asker.PutAsync($"conversations/{talk.Conversation}/read", new { number })).Is(HttpStatusCode.OK)["number"].GetValue<long>();

    private static async Task<(long Read, long Unread)> CursorAsync(Meeting talk)
    {
        var conversation = await talk.Asker.GetAsync($"conversations/{talk.Conversation}");
        return (conversation["readNumber"].GetValue<long>(), conversation["unread"].GetValue<long>());
    }
}
