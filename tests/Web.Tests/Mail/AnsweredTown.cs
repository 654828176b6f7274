using System.Globalization;
using System.Net;
using System.Text;
using SetagayaPort.Core.Notifications;
using SetagayaPort.Testing;

namespace SetagayaPort.Web.Tests.Mail;

/// <summary>A town that sends mails and takes in what comes back: its mail server hands it in with a key.</summary>
public sealed class AnsweredTown : IAsyncLifetime
{
    public const string Key = "the-key-of-the-mail-servers-pipe";

    public AnsweredTown() => App = new PortApp
    {
        Settings =
        {
            ["Mail:Host"] = "127.0.0.1", ["Mail:Port"] = Post.Port.ToString(CultureInfo.InvariantCulture), ["Mail:Tls"] = "false", ["Site:Address"] = "https://port.example.jp",
            ["Mail:From"] = "no-reply@port.example.jp", ["Mail:Incoming:Key"] = Key, ["Mail:Incoming:ReplyTo"] = "reply+{token}@port.example.jp",
        },
    };

    public PostOffice Post { get; } = new();

    public PortApp App { get; }

    public Task InitializeAsync() => App.InitializeAsync();

    public async Task DisposeAsync()
    {
        await ((IAsyncLifetime)App).DisposeAsync();
        Post.Dispose();
    }

    /// <summary>Hands a mail in and waits until it is dealt with; what came of it.</summary>
    internal async Task<string> HandInAsync(string mail)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/mail/incoming") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(mail.ReplaceLineEndings("\r\n"))) };
        request.Headers.Add("X-Mail-Key", Key);
        using var answer = await App.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        var id = System.Text.Json.Nodes.JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["id"]!.GetValue<Guid>();
        return await Soon.FindAsync("the mail is dealt with", Deadline.Patient, async () =>
            await App.ReadAsync("SELECT outcome FROM incoming_mails WHERE id = $1 AND content IS NULL", id) is { Length: > 0 } outcome ? outcome : null);
    }

    /// <summary>Two who talk, and the mail that told the one who was asked of an unread message.</summary>
    internal async Task<(Meeting Talk, PostedMail Mail)> TalkAsync(string words = "いつがよいですか")
    {
        var talk = await Meeting.TalkingAsync(App);
        (await talk.Asker.PutAsync("me/notification-settings", new { quietFrom = 0, quietUntil = 0, mail = new { answer = false, match = false, project = false } })).Is(HttpStatusCode.OK);
        return (talk, await SayAsync(talk, words));
    }

    /// <summary>The host says something that stays unread until a mail tells of it.</summary>
    internal async Task<PostedMail> SayAsync(Meeting talk, string words)
    {
        var before = Post.To(talk.Asker.Email).Count;
        (await talk.Host.SayAsync(talk.Conversation, words)).Is(HttpStatusCode.Created);
        await Soon.HoldsAsync("the notice of the message is done", Deadline.Patient, async () =>
            await App.ReadAsync("SELECT count(*)::text FROM outbox WHERE topic = 'notify.message' AND key = $1", talk.Conversation.ToString()) == "0");
        App.Clock.Advance(TimeSpan.FromMinutes(16));
        await App.RunAsync<NoticeMails>();
        await SentAsync();
        return Post.To(talk.Asker.Email).Skip(before).Single();
    }

    internal Task SentAsync() => Soon.HoldsAsync("the mails are sent", TimeSpan.FromSeconds(60), async () =>
        await App.ReadAsync("SELECT count(*)::text FROM outbox WHERE dead_at IS NULL AND topic IN ('mail.send', 'mail.read')") == "0");
}
