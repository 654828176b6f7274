using System.Net;
using System.Text;
using SetagayaPort.Testing;
using SetagayaPort.Web.Tests.Infrastructure;

namespace SetagayaPort.Web.Tests.Messaging;

/// <summary>A file is its sender's until it is sent, the members' while its message stands, and nobody else's ever.</summary>
[Collection(nameof(NorthTown))]
public sealed class AttachmentTests(PortApp app)
{
    private static readonly byte[] Paper = [.. "%PDF-1.7\n"u8, .. Encoding.UTF8.GetBytes("見積もり")];

    [Fact]
    public async Task A_file_goes_with_its_message_to_the_members_alone()
    {
        var talk = await Meeting.TalkingAsync(app);
        var uploaded = (await talk.Host.UploadAsync(Route(talk), "見積もり.pdf", Paper)).Is(HttpStatusCode.Created);
        var (id, url) = (uploaded.Id, uploaded["url"].GetValue<string>());
        Assert.Equal(("見積もり.pdf", Paper.Length, "application/pdf"), (uploaded["name"].GetValue<string>(), uploaded["size"].GetValue<int>(), uploaded["contentType"].GetValue<string>()));
        (await talk.Asker.GetAsync(Path(url))).Is(HttpStatusCode.NotFound);

        (await SayAsync(talk.Host, talk, "", [id])).Is(HttpStatusCode.Created);

        var message = (await talk.Asker.GetAsync($"conversations/{talk.Conversation}/events?after=0"))["events"][0]!["message"]!;
        var shown = Assert.Single(message["attachments"]!.AsArray())!;
        Assert.Equal((id, url), (shown["id"]!.GetValue<Guid>(), shown["url"]!.GetValue<string>()));
        Assert.Equal(shown.ToJsonString(), (await talk.Asker.GetAsync($"conversations/{talk.Conversation}/messages")).Json[0]!["attachments"]![0]!.ToJsonString());
        var (status, content, response) = await talk.Asker.DownloadAsync(Path(url));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(Paper, content);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("sandbox", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        (await (await app.JoinAsync()).GetAsync(Path(url))).Is(HttpStatusCode.NotFound);
        (await (await app.JoinAsync("調整役", "coordinator")).GetAsync(Path(url))).Is(HttpStatusCode.NotFound);
        (await app.Guest().GetAsync(Path(url))).Is(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Unsending_closes_the_file_and_leaving_closes_it_to_who_left()
    {
        var talk = await Meeting.TalkingAsync(app);
        var (taken, kept) = (await UploadAsync(talk.Host, talk), await UploadAsync(talk.Host, talk));
        (await SayAsync(talk.Host, talk, "まちがい", [taken])).Is(HttpStatusCode.Created);
        (await SayAsync(talk.Host, talk, "こちらです", [kept])).Is(HttpStatusCode.Created);

        (await talk.Host.DeleteAsync($"conversations/{talk.Conversation}/messages/1")).Is(HttpStatusCode.OK);

        (await talk.Asker.GetAsync($"{Route(talk)}/{taken}")).Is(HttpStatusCode.NotFound);
        (await talk.Host.GetAsync($"{Route(talk)}/{taken}")).Is(HttpStatusCode.NotFound);
        Assert.Empty((await talk.Asker.GetAsync($"conversations/{talk.Conversation}/messages")).Json[0]!["attachments"]!.AsArray());
        (await talk.Asker.GetAsync($"{Route(talk)}/{kept}")).Is(HttpStatusCode.OK);
        await app.ExecuteAsync($"UPDATE conversation_members SET left_seq = 2 WHERE conversation_id = '{talk.Conversation}' AND account_id = '{talk.Asker.Id}'");
        (await talk.Asker.GetAsync($"{Route(talk)}/{kept}")).Is(HttpStatusCode.NotFound);
        (await talk.Asker.UploadAsync(Route(talk), "見積もり.pdf", Paper)).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Only_ones_own_waiting_files_of_this_conversation_can_be_sent_and_each_once()
    {
        var (talk, elsewhere) = (await Meeting.TalkingAsync(app), await Meeting.TalkingAsync(app));
        var (mine, theirs) = (await UploadAsync(talk.Host, talk), await UploadAsync(talk.Asker, talk));
        var away = await UploadAsync(elsewhere.Host, elsewhere);
        var sent = await UploadAsync(talk.Host, talk);
        (await SayAsync(talk.Host, talk, "先に一つ", [sent])).Is(HttpStatusCode.Created);

        foreach (var wrong in new[] { theirs, away, sent, Guid.CreateVersion7() })
        {
            var answer = (await SayAsync(talk.Host, talk, "これも", [mine, wrong])).Is(HttpStatusCode.BadRequest);
            Assert.Equal("attachment.unknown", answer["errors"]["attachmentIds"]![0]!["code"]!.GetValue<string>());
        }

        Assert.Equal(1, (await talk.Host.GetAsync($"conversations/{talk.Conversation}"))["lastSeq"].GetValue<long>());
        (await SayAsync(talk.Host, talk, "これを", [mine])).Is(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Eight_resends_at_once_carry_the_file_once_and_two_messages_never_share_it()
    {
        var talk = await Meeting.TalkingAsync(app);
        var (file, other, id) = (await UploadAsync(talk.Host, talk), await UploadAsync(talk.Host, talk), Guid.CreateVersion7().ToString());

        var resends = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => SayAsync(talk.Host, talk, "一度だけ", [file], id)));
        var rivals = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SayAsync(talk.Host, talk, "とりあい", [other])));

        Assert.Single(resends, x => x.Status == HttpStatusCode.Created);
        Assert.Equal(7, resends.Count(x => x.Status == HttpStatusCode.OK));
        Assert.Single(rivals, x => x.Status == HttpStatusCode.Created);
        Assert.Equal(3, rivals.Count(x => x.Status == HttpStatusCode.BadRequest));
        var log = (await talk.Asker.GetAsync($"conversations/{talk.Conversation}/messages")).Json.AsArray();
        Assert.Equal([1, 1], log.Select(x => x!["attachments"]!.AsArray().Count));
    }

    [Fact]
    public async Task Files_keep_the_order_in_which_they_were_named_and_ten_is_the_most()
    {
        var talk = await Meeting.TalkingAsync(app);
        var files = new List<Guid>();
        for (var i = 0; i < 11; i++)
            files.Insert(0, await UploadAsync(talk.Host, talk));

        var refused = (await SayAsync(talk.Host, talk, "みんな", files)).Is(HttpStatusCode.BadRequest);
        (await SayAsync(talk.Host, talk, "十まで", files[..10])).Is(HttpStatusCode.Created);

        Assert.Equal("attachment.tooMany", refused["errors"]["attachmentIds"]![0]!["code"]!.GetValue<string>());
        var shown = (await talk.Asker.GetAsync($"conversations/{talk.Conversation}/messages")).Json[0]!["attachments"]!.AsArray();
        Assert.Equal(files[..10], shown.Select(x => x!["id"]!.GetValue<Guid>()));
    }

    [Fact]
    public async Task What_may_not_be_sent_is_refused_with_the_reason_and_a_waiting_file_can_be_taken_away()
    {
        var talk = await Meeting.TalkingAsync(app);

        Assert.Equal("file.format", Code(await talk.Host.UploadAsync(Route(talk), "page.html", "<script>alert(1)</script>"u8.ToArray())));
        Assert.Equal("file.format", Code(await talk.Host.UploadAsync(Route(talk), "絵.svg", "<svg onload='alert(1)'/>"u8.ToArray())));
        Assert.Equal("file.format", Code(await talk.Host.UploadAsync(Route(talk), "見積もり.pdf", "MZ\0"u8.ToArray())));
        Assert.Equal("required", Code(await talk.Host.UploadAsync(Route(talk), "見積もり.pdf", [])));
        Assert.Equal("file.tooLarge", Code(await talk.Host.UploadAsync(Route(talk), "大きい.pdf", [.. Paper, .. new byte[10 * 1024 * 1024]])));
        Assert.Equal("required", Code(await talk.Host.PostAsync(Route(talk), new { file = "見積もり" })));
        (await (await app.JoinAsync()).UploadAsync(Route(talk), "見積もり.pdf", Paper)).Is(HttpStatusCode.NotFound);

        var file = await UploadAsync(talk.Host, talk);
        (await talk.Asker.DeleteAsync($"{Route(talk)}/{file}")).Is(HttpStatusCode.NotFound);
        (await talk.Host.DeleteAsync($"{Route(talk)}/{file}")).Is(HttpStatusCode.NoContent);
        (await talk.Host.GetAsync($"{Route(talk)}/{file}")).Is(HttpStatusCode.NotFound);
        Assert.Equal("0", await app.ReadAsync($"SELECT count(*)::text FROM attachment_contents WHERE attachment_id = '{file}'"));
    }

    private static string Code(ApiAnswer answer) => answer.Is(HttpStatusCode.BadRequest)["errors"]["file"]![0]!["code"]!.GetValue<string>();

    private static string Route(Meeting talk) => $"conversations/{talk.Conversation}/attachments";

    private static string Path(string url) => url["/api/v1/".Length..];

    private static async Task<Guid> UploadAsync(ApiPerson person, Meeting talk)
    {
        ApiAnswer answer;
        while ((answer = await person.UploadAsync(Route(talk), "見積もり.pdf", Paper)).Status == HttpStatusCode.TooManyRequests)
            await Task.Delay(200);
        return answer.Is(HttpStatusCode.Created).Id;
    }

    private static Task<ApiAnswer> SayAsync(ApiPerson person, Meeting talk, string body, IEnumerable<Guid> files, string? id = null) =>
        person.PostAsync($"conversations/{talk.Conversation}/messages", new { clientMessageId = id ?? Guid.CreateVersion7().ToString(), body, attachmentIds = files.ToArray() });
}
