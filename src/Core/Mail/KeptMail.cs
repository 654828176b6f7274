namespace SetagayaPort.Core.Mail;

/// <summary>A mail that was kept on the site instead of being sent, in Development alone.</summary>
public sealed class KeptMail
{
    public long Id { get; init; }

    public required string Recipient { get; init; }

    public required string Subject { get; init; }

    public required string Body { get; init; }

    public string? Html { get; init; }

    public required DateTimeOffset At { get; init; }
}
