namespace SetagayaPort.Core.Mail;

/// <summary>The mail server (section Mail). Without a host no mail is sent.</summary>
public sealed class MailOptions
{
    public string? Host { get; set; }

    public int Port { get; set; } = 587;

    public string? User { get; set; }

    public string? Password { get; set; }

    /// <summary>Sender's address.</summary>
    public string From { get; set; } = "no-reply@localhost";

    public bool Tls { get; set; } = true;
}
