using System.Net;
using System.Text;
using SetagayaPort.Testing;
using SetagayaPort.Web.Tests.Infrastructure;

namespace SetagayaPort.Web.Tests.Messaging;

/// <summary>A conversation can be searched and taken along, by its members and as each of them sees it.</summary>
[Collection(nameof(NorthTown))]
public sealed class RecordTests(PortApp app)
{
    [Fact]
    public async Task Words_are_found_in_any_writing_and_what_was_unsent_is_not()
    {
        var talk = await Meeting.TalkingAsync(app);
        foreach (var words in new[] { "テレワークでも大丈夫です", "土曜の午後に", "ﾃﾚﾜｰｸは金曜だけ", "てれわーく、取り消します" })
            (await talk.Host.SayAsync(talk.Conversation, words)).Is(HttpStatusCode.Created);
        (await talk.Host.DeleteAsync($"conversations/{talk.Conversation}/messages/4")).Is(HttpStatusCode.OK);

        Assert.Equal([3, 1], await NumbersAsync(talk.Asker, talk, "てれわーく"));
        Assert.Equal([3], await NumbersAsync(talk.Asker, talk, "金曜　テレワーク"));
        Assert.Empty(await NumbersAsync(talk.Asker, talk, "日曜"));
        Assert.Empty(await NumbersAsync(talk.Asker, talk, "  "));
        (await (await app.JoinAsync()).GetAsync($"conversations/{talk.Conversation}/search?q=土曜")).Is(HttpStatusCode.NotFound);
        Assert.Contains("土曜の午後に", (await talk.Asker.OpenAsync($"/messages/{talk.Conversation}/search?q=午後")).Is(HttpStatusCode.OK).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_whole_of_a_long_conversation_is_in_both_exports_once_and_in_order()
    {
        var talk = await Meeting.TalkingAsync(app);
        await app.ExecuteAsync("""
            INSERT INTO messages (id, conversation_id, number, sender_id, client_message_id, body, sent_at)
            SELECT gen_random_uuid(), $1, n, $2, 'c' || n, '文 ' || n, now() FROM generate_series(1, 450) n
            """, talk.Conversation, talk.Host.Id);
        await app.ExecuteAsync("UPDATE conversations SET last_number = 450 WHERE id = $1", talk.Conversation);

        var json = (await talk.Asker.GetAsync($"conversations/{talk.Conversation}/export")).Is(HttpStatusCode.OK);
        var (status, pdf, response) = await talk.Asker.DownloadAsync($"conversations/{talk.Conversation}/export/pdf");

        Assert.Equal(Enumerable.Range(1, 450), json["messages"].AsArray().Select(x => x!["number"]!.GetValue<int>()));
        Assert.Equal("文 450", json["messages"][449]!["body"]!.GetValue<string>());
        Assert.Equal((HttpStatusCode.OK, "application/pdf", "attachment"), (status, response.Content.Headers.ContentType!.MediaType, response.Content.Headers.ContentDisposition!.DispositionType));
        Assert.Equal("%PDF-", Encoding.ASCII.GetString(pdf[..5]));
        (await (await app.JoinAsync("調整役", "coordinator")).GetAsync($"conversations/{talk.Conversation}/export")).Is(HttpStatusCode.NotFound);
        (await (await app.JoinAsync()).GetAsync($"conversations/{talk.Conversation}/export/pdf")).Is(HttpStatusCode.NotFound);
    }

    private static async Task<List<int>> NumbersAsync(ApiPerson person, Meeting talk, string query) =>
        [.. (await person.GetAsync($"conversations/{talk.Conversation}/search?q={Uri.EscapeDataString(query)}")).Is(HttpStatusCode.OK)["items"].AsArray().Select(x => x!["number"]!.GetValue<int>())];
}
