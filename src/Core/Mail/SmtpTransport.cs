using System.Net;
using System.Net.Mail;
using Microsoft.Extensions.Options;

namespace SetagayaPort.Core.Mail;

/// <summary>Sends by SMTP.</summary>
internal sealed class SmtpTransport(IOptions<MailOptions> options) : IMailTransport
{
    public async Task SendAsync(string to, string subject, string text, IReadOnlyDictionary<string, string> headers, CancellationToken cancel)
    {
        var server = options.Value;
        using var client = new SmtpClient(server.Host ?? throw new InvalidOperationException("Mail:Host is not configured."), server.Port)
        {
            EnableSsl = server.Tls,
            Credentials = server.User is null ? null : new NetworkCredential(server.User, server.Password),
        };
        using var mail = new MailMessage(server.From, to, subject, text);
        foreach (var (name, value) in headers)
            mail.Headers.Add(name, value);
        await client.SendMailAsync(mail, cancel);
    }
}
