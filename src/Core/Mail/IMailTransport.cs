namespace SetagayaPort.Core.Mail;

/// <summary>The way to the mail server, an outside system.</summary>
public interface IMailTransport
{
    Task SendAsync(OutgoingMail mail, CancellationToken cancel);
}
