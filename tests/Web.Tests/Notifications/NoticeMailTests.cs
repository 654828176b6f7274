using System.Net;
using SetagayaPort.Core.Notifications;
using SetagayaPort.Testing;
using SetagayaPort.Web.Tests.SavedSearches;

namespace SetagayaPort.Web.Tests.Notifications;

/// <summary>What stays unread is told by mail: once, late enough, without what people wrote, and stopped in one press.</summary>
public sealed class NoticeMailTests(MailTown town) : IClassFixture<MailTown>
{
    private const string Words = "土曜の午後に、店でお待ちしています";
    private readonly PortApp app = town.App;

    [Fact]
    public async Task An_unread_message_is_mailed_once_without_its_words_and_the_next_one_again()
    {
        var talk = await TalkAsync();
        await SayAsync(talk, Words);
        await RunAsync(minutes: 5);
        Assert.Empty(MailsTo(talk.Asker, "メッセージ"));

        await RunAsync(minutes: 11);
        await RunAsync(minutes: 20);

        var mail = Assert.Single(MailsTo(talk.Asker, "けやきさんからメッセージが届いています。"));
        Assert.Contains($"{MailTown.Site}/messages/{talk.Conversation}", mail.Text, StringComparison.Ordinal);
        Assert.Contains($"href=\"{MailTown.Site}/messages/{talk.Conversation}\"", mail.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(Words, mail.Text + mail.Html, StringComparison.Ordinal);
        Assert.Empty(MailsTo(talk.Host, "メッセージ"));

        await SayAsync(talk, "もう一度、お知らせします");
        await RunAsync(minutes: 11);

        Assert.Equal(2, MailsTo(talk.Asker, "けやきさんからメッセージが届いています。").Count);
        var notices = (await talk.Asker.GetAsync("notifications")).Json.AsArray().Where(x => x!["kind"]!.GetValue<string>() == "message").ToList();
        Assert.Single(notices, x => !x!["read"]!.GetValue<bool>());
    }

    [Fact]
    public async Task What_was_read_is_not_mailed_and_several_come_in_one()
    {
        var (talk, other) = (await TalkAsync(), await TalkAsync());
        await SayAsync(talk, Words);
        (await talk.Asker.PutAsync($"conversations/{talk.Conversation}/read", new { number = 1 })).Is(HttpStatusCode.OK);
        await SayAsync(other, Words);

        await RunAsync(minutes: 11);

        Assert.Empty(MailsTo(talk.Asker, "メッセージ"));
        // The answer to the request, and the message.
        Assert.Single(town.Post.To(other.Asker.Email), x => x.Text.Contains("メッセージ", StringComparison.Ordinal) && x.Text.Contains("/introductions/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Four_workers_at_once_leave_one_mail()
    {
        var talk = await TalkAsync();
        await SayAsync(talk, Words);
        app.Clock.Advance(TimeSpan.FromMinutes(11));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => app.RunAsync<NoticeMails>()));
        await MailTown.DoneAsync(app);

        Assert.Single(MailsTo(talk.Asker, "メッセージ"));
    }

    [Fact]
    public async Task A_silent_conversation_stays_silent_and_a_kind_kept_on_the_site_is_not_mailed()
    {
        var (silent, unmailed) = (await TalkAsync(), await TalkAsync());
        (await silent.Asker.PutAsync($"conversations/{silent.Conversation}/notices", new { on = false })).Is(HttpStatusCode.OK);
        (await (await app.JoinAsync()).PutAsync($"conversations/{silent.Conversation}/notices", new { on = false })).Is(HttpStatusCode.NotFound);
        (await unmailed.Asker.PutAsync("me/notification-settings", new { mail = new { message = false } })).Is(HttpStatusCode.OK);
        await SayAsync(silent, Words, hears: false);
        await SayAsync(unmailed, Words);

        await RunAsync(minutes: 11);

        Assert.True((await silent.Asker.GetAsync($"conversations/{silent.Conversation}"))["silent"].GetValue<bool>());
        Assert.Empty(MailsTo(silent.Asker, "メッセージ"));
        Assert.Empty(MailsTo(unmailed.Asker, "メッセージ"));
    }

    [Fact]
    public async Task One_press_stops_the_mails_and_opening_the_link_does_not()
    {
        var talk = await TalkAsync();
        await SayAsync(talk, Words);
        await RunAsync(minutes: 11);
        var mail = Assert.Single(MailsTo(talk.Asker, "メッセージ"));
        Assert.Equal("List-Unsubscribe=One-Click", mail.Headers["List-Unsubscribe-Post"]);
        var stop = new Uri(mail.Headers["List-Unsubscribe"].Trim('<', '>')).AbsolutePath;
        Assert.Contains(stop, mail.Text, StringComparison.Ordinal);

        (await app.Guest().OpenAsync(stop)).Is(HttpStatusCode.OK);
        Assert.Equal("soon", (await talk.Asker.GetAsync("me/notification-settings"))["pace"].GetValue<string>());
        using var press = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]);
        Assert.Equal(HttpStatusCode.OK, (await app.Http.PostAsync(stop, press)).StatusCode);

        Assert.Equal("none", (await talk.Asker.GetAsync("me/notification-settings"))["pace"].GetValue<string>());
        await SayAsync(talk, "それでも、もう一度");
        await RunAsync(minutes: 30);
        Assert.Single(MailsTo(talk.Asker, "メッセージ"));
        Assert.Equal(HttpStatusCode.NotFound, (await app.Http.GetAsync("/notices/stop/nobody")).StatusCode);
    }

    [Fact]
    public async Task Choices_are_kept_and_wrong_ones_name_their_field()
    {
        var person = await app.JoinAsync();
        var kept = (await person.PutAsync("me/notification-settings", new { pace = "daily", delayMinutes = 30, quietFrom = 20, quietUntil = 8, kinds = new { match = false } })).Is(HttpStatusCode.OK);
        Assert.Equal(("daily", 30, 20, 8), (kept["pace"].GetValue<string>(), kept["delayMinutes"].GetValue<int>(), kept["quietFrom"].GetValue<int>(), kept["quietUntil"].GetValue<int>()));
        Assert.False(kept["kinds"]["match"]!.GetValue<bool>());
        Assert.True(kept["kinds"]["request"]!.GetValue<bool>());

        foreach (var (wrong, field) in new (object, string)[] { (new { pace = "never" }, "pace"), (new { delayMinutes = 7 }, "delayMinutes"), (new { quietFrom = 24 }, "quietFrom"), (new { quietUntil = -1 }, "quietUntil"), (new { mail = new { nothing = true } }, "mail.nothing") })
            Assert.NotNull((await person.PutAsync("me/notification-settings", wrong)).Is(HttpStatusCode.BadRequest)["errors"][field]);

        Assert.Equal(30, (await person.GetAsync("me/notification-settings"))["delayMinutes"].GetValue<int>());
    }

    private async Task<Meeting> TalkAsync()
    {
        var talk = await Meeting.TalkingAsync(app);
        // At whatever hour these tests run.
        foreach (var person in new[] { talk.Host, talk.Asker })
            (await person.PutAsync("me/notification-settings", new { quietFrom = 0, quietUntil = 0 })).Is(HttpStatusCode.OK);
        return talk;
    }

    /// <summary>The host says something; waits until the asker is noticed of it.</summary>
    private async Task SayAsync(Meeting talk, string words, bool hears = true)
    {
        (await talk.Host.SayAsync(talk.Conversation, words)).Is(HttpStatusCode.Created);
        await Soon.HoldsAsync("the notice of the message is done", TimeSpan.FromSeconds(30), async () =>
            await app.ReadAsync("SELECT count(*)::text FROM outbox WHERE topic = 'notify.message' AND key = $1", talk.Conversation.ToString()) == "0");
        var unread = (await talk.Asker.GetAsync("notifications")).Json.AsArray().Any(x => x!["kind"]!.GetValue<string>() == "message" && !x["read"]!.GetValue<bool>());
        Assert.Equal(hears, unread);
    }

    private async Task RunAsync(int minutes)
    {
        app.Clock.Advance(TimeSpan.FromMinutes(minutes));
        await app.RunAsync<NoticeMails>();
        await MailTown.DoneAsync(app);
    }

    private IReadOnlyList<PostedMail> MailsTo(ApiPerson person, string words) => [.. town.Post.To(person.Email).Where(x => x.Text.Contains(words, StringComparison.Ordinal))];
}
