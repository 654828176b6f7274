using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Microsoft.Extensions.Options;

namespace SetagayaPort.Core.Mail;

/// <summary>Sends by SMTP.</summary>
internal sealed class SmtpTransport(IOptions<MailOptions> options) : IMailTransport
{
    public async Task SendAsync(OutgoingMail mail, CancellationToken cancel)
    {
        var server = options.Value;
        using var client = new SmtpClient(server.Host ?? throw new InvalidOperationException("Mail:Host is not configured."), server.Port)
        {
            EnableSsl = server.Tls,
            Credentials = server.User is null ? null : new NetworkCredential(server.User, server.Password),
        };
        using var message = new MailMessage(server.From, mail.To, mail.Subject, mail.Text);
        // A mail that is sent again after a power cut keeps its id: mail servers show it once.
        message.Headers.Add("Message-ID", $"<{mail.Id}{OutgoingMail.Mark}{new MailAddress(server.From).Host}>");
        foreach (var (name, value) in mail.Headers)
            message.Headers.Add(name, value);
        if (mail.ReplyTo is not null)
            message.ReplyToList.Add(mail.ReplyTo);
        if (mail.Html is not null)
            message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(mail.Html, Encoding.UTF8, MediaTypeNames.Text.Html));
        await client.SendMailAsync(message, cancel);
    }
}
