using System.Net;
using SetagayaPort.Core.Notifications;
using SetagayaPort.Testing;

namespace SetagayaPort.Web.Tests.Mail;

/// <summary>An address that mails do not reach gets none, and its person is told on the site; a bounce is believed of our own mails alone.</summary>
public sealed class BounceTests(AnsweredTown town) : IClassFixture<AnsweredTown>
{
    private const string Trouble = "メールが届いていません。";
    private readonly PortApp app = town.App;

    [Fact]
    public async Task A_hard_bounce_stops_mails_until_the_person_says_that_the_address_works()
    {
        var (talk, mail) = await town.TalkAsync();
        using var browser = await SiteVisitor.SignInAsync(app, talk.Asker);
        Assert.DoesNotContain(Trouble, await browser.ReadAsync("/home"), StringComparison.Ordinal);

        Assert.Equal("bounce.hard", await town.HandInAsync(Bounced(mail, talk.Asker.Email, "5.1.1")));

        foreach (var page in new[] { "/home", "/account", "/notifications" })
            Assert.Contains(Trouble, await browser.ReadAsync(page), StringComparison.Ordinal);
        (await talk.Asker.PutAsync($"conversations/{talk.Conversation}/read", new { number = 1 })).Is(HttpStatusCode.OK);
        (await talk.Host.SayAsync(talk.Conversation, "お返事をお待ちしています")).Is(HttpStatusCode.Created);
        await Soon.HoldsAsync("the notice is written", Deadline.Patient, async () =>
            (await talk.Asker.GetAsync("notifications")).Json.AsArray().Any(x => x!["kind"]!.GetValue<string>() == "message" && !x["read"]!.GetValue<bool>()));
        app.Clock.Advance(TimeSpan.FromMinutes(30));
        await app.RunAsync<NoticeMails>();
        await town.SentAsync();
        Assert.Single(town.Post.To(talk.Asker.Email));

        var (status, _, _) = await browser.PostAsync("/account/mail", "/account/mail?handler=again");
        Assert.Equal(HttpStatusCode.Redirect, status);
        await app.RunAsync<NoticeMails>();
        await town.SentAsync();
        Assert.Equal(3, town.Post.To(talk.Asker.Email).Count);
        Assert.DoesNotContain(Trouble, await browser.ReadAsync("/home"), StringComparison.Ordinal);
        // A late bounce of the mail before says nothing any more.
        Assert.Equal("bounce.past", await town.HandInAsync(Bounced(mail, talk.Asker.Email, "5.1.1")));
    }

    [Fact]
    public async Task A_soft_bounce_is_counted_and_stops_nothing()
    {
        var (talk, mail) = await town.TalkAsync();

        Assert.Equal("bounce.soft", await town.HandInAsync(Bounced(mail, talk.Asker.Email, "4.2.2")));

        Assert.Equal("1", await app.ReadAsync("SELECT mail_soft_bounces::text FROM accounts WHERE id = $1 AND mail_bounced_at IS NULL", talk.Asker.Id));
    }

    [Fact]
    public async Task Nobody_can_say_of_a_mail_that_it_bounced_who_has_not_seen_it()
    {
        var (talk, mail) = await town.TalkAsync();

        Assert.Equal("bounce.otherAddress", await town.HandInAsync(Bounced(mail, talk.Host.Email, "5.1.1")));
        Assert.Equal("bounce.unknownMail", await town.HandInAsync(Bounced(mail, talk.Asker.Email, "5.1.1").Replace(".outbox@", "x.outbox@", StringComparison.Ordinal)));
        Assert.Equal("bounce.unknownMail", await town.HandInAsync(Bounced(mail, talk.Asker.Email, "5.1.1").Replace(mail.Headers["Message-ID"], "<other@example.jp>", StringComparison.Ordinal)));

        Assert.Equal("0", await app.ReadAsync("SELECT count(*)::text FROM accounts WHERE mail_bounced_at IS NOT NULL AND id = ANY ($1)", new[] { talk.Asker.Id, talk.Host.Id }));
    }

    [Fact]
    public async Task The_port_is_closed_without_its_key()
    {
        foreach (var (key, status) in new[] { ("", HttpStatusCode.Forbidden), ("wrong", HttpStatusCode.Forbidden) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/mail/incoming") { Content = new StringContent("From: a@example.jp\r\n\r\nx") };
            request.Headers.Add("X-Mail-Key", key);
            Assert.Equal(status, (await app.Http.SendAsync(request)).StatusCode);
        }

        using var large = new HttpRequestMessage(HttpMethod.Post, "/api/v1/mail/incoming") { Content = new ByteArrayContent(new byte[3 * 1024 * 1024]) };
        large.Headers.Add("X-Mail-Key", AnsweredTown.Key);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await app.Http.SendAsync(large)).StatusCode);
    }

    [Fact]
    public async Task Another_address_is_taken_with_the_password_alone()
    {
        var person = await app.JoinAsync();
        var (email, other) = ($"{Guid.CreateVersion7():N}@example.jp", await app.JoinAsync());
        using var browser = await SiteVisitor.SignInAsync(app, person);

        Assert.Equal(HttpStatusCode.BadRequest, (await browser.PostAsync("/account/mail", "/account/mail", ("email", email), ("current", "wrong-password-1"))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.PostAsync("/account/mail", "/account/mail", ("email", "nowhere"), ("current", ApiPerson.Password))).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await browser.PostAsync("/account/mail", "/account/mail", ("email", other.Email), ("current", ApiPerson.Password))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.PostAsync("/account/mail", "/account/mail", ("email", email), ("current", ApiPerson.Password))).Status);

        Assert.Contains(email, await browser.ReadAsync("/account"), StringComparison.Ordinal);
        using var again = await SiteVisitor.SignInAsync(app, app.Returning(person.Id, email));
        await town.SentAsync();
        Assert.Single(town.Post.To(person.Email), x => x.Text.Contains("ほかのアドレスに変わりました", StringComparison.Ordinal));
    }

    private static string Bounced(PostedMail mail, string address, string status) => $"""
        From: MAILER-DAEMON@mx.example.jp
        To: no-reply@port.example.jp
        Message-ID: <{Guid.CreateVersion7():N}@mx.example.jp>
        Content-Type: multipart/report; report-type=delivery-status; boundary="b"

        --b
        Content-Type: text/plain

        It could not be delivered.

        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example.jp

        Final-Recipient: rfc822; {address}
        Action: failed
        Status: {status}

        --b
        Content-Type: text/rfc822-headers

        Message-ID: {mail.Headers["Message-ID"]}
        To: {mail.To}

        --b--
        """;
}
