namespace SetagayaPort.Core.Mail.Incoming;

/// <summary>A mail that the mail server handed in.</summary>
public sealed class IncomingMail
{
    /// <summary>An answer without files, or a bounce with what bounced.</summary>
    public const int MostBytes = 2 * 1024 * 1024;

    public required Guid Id { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>As it came (RFC 5322); null once it has been dealt with, since people wrote it.</summary>
    public byte[]? Content { get; set; }

    /// <summary>Hash of its Message-ID, known once it has been dealt with.</summary>
    public string? MessageKey { get; set; }

    /// <summary>A word on what came of it, without names.</summary>
    public string? Outcome { get; set; }
}
