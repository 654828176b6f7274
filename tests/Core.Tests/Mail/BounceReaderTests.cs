using System.Text;
using MimeKit;
using SetagayaPort.Core.Mail.Incoming;

namespace SetagayaPort.Core.Tests.Mail;

/// <summary>Bounces are read as Postfix, Exim and Exchange write them; what is none, or tells of no failure, is left alone.</summary>
public sealed class BounceReaderTests
{
    [Theory]
    [InlineData("failed", "5.1.1", "message/rfc822", true)]
    [InlineData("failed", "5.1.1", "text/rfc822-headers", true)]
    [InlineData("failed", "4.4.1", "message/rfc822", false)]
    [InlineData("delayed", "4.2.2", "message/rfc822", false)]
    [InlineData("Failed", "5.7.1 (blocked)", "text/rfc822-headers", true)]
    public void A_failure_names_the_mail_the_address_and_whether_it_is_for_good(string action, string status, string part, bool hard)
    {
        var bounce = Read(Report(action, status, part));

        Assert.NotNull(bounce);
        Assert.Equal(("abc_DEF-1", hard), (bounce.MailId, bounce.IsHard));
        Assert.Equal(["sakura@example.jp", "old@example.jp"], bounce.Recipients.Order(StringComparer.Ordinal).Reverse());
    }

    [Theory]
    [InlineData("delivered", "2.0.0")]
    [InlineData("relayed", "2.0.0")]
    [InlineData("failed", "unknown")]
    public void What_tells_of_no_failure_is_no_bounce(string action, string status) => Assert.Null(Read(Report(action, status, "message/rfc822")));

    [Fact]
    public void A_mail_that_only_speaks_of_a_failure_is_no_bounce() =>
        Assert.Null(Read("From: a@example.jp\r\nContent-Type: text/plain\r\n\r\nStatus: 5.1.1\r\nAction: failed\r\nFinal-Recipient: rfc822; sakura@example.jp\r\n"));

    [Fact]
    public void A_bounce_of_another_sites_mail_has_no_id() => Assert.Null(Read(Report("failed", "5.1.1", "message/rfc822").Replace(".outbox@", "@", StringComparison.Ordinal))!.MailId);

    private static Bounce? Read(string mail)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(mail));
        using var message = MimeMessage.Load(stream);
        return BounceReader.Read(message);
    }

    private static string Report(string action, string status, string part) => $"""
        From: MAILER-DAEMON@mx.example.jp
        To: port@example.jp
        Auto-Submitted: auto-replied
        Message-ID: <1@mx.example.jp>
        Content-Type: multipart/report; report-type=delivery-status; boundary="b"

        --b
        Content-Type: text/plain; charset=us-ascii

        I'm sorry to have to inform you that your message could not be delivered.

        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example.jp
        Arrival-Date: Sun, 29 Nov 2026 12:34:56 +0900

        Original-Recipient: rfc822;old@example.jp
        Final-Recipient: rfc822; sakura@example.jp
        Action: {action}
        Status: {status}
        Diagnostic-Code: smtp; 550 5.1.1 user unknown

        --b
        Content-Type: {part}

        From: no-reply@port.example.jp
        To: old@example.jp
        Message-ID: <abc_DEF-1.outbox@port.example.jp>
        Subject: a notice

        --b--
        """.ReplaceLineEndings("\r\n");
}
