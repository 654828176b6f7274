namespace SetagayaPort.Core.Mail;

/// <summary>The way to the mail server, an outside system.</summary>
public interface IMailTransport
{
    Task SendAsync(string to, string subject, string text, CancellationToken cancel);
}
