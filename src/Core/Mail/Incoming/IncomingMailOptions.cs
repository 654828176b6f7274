namespace SetagayaPort.Core.Mail.Incoming;

/// <summary>Mail that comes back or is answered (section Mail:Incoming). Without a key nothing is taken in.</summary>
public sealed class IncomingMailOptions
{
    /// <summary>A shorter key could be guessed.</summary>
    public const int ShortestKey = 24;

    /// <summary>The one place of the token in <see cref="ReplyTo"/>.</summary>
    public const string Placeholder = "{token}";

    /// <summary>What the mail server's pipe shows.</summary>
    public string? Key { get; set; }

    /// <summary>Such as <c>reply+{token}@port.example.jp</c>: an address whose mails the mail server hands in. Without it mails cannot be answered.</summary>
    public string? ReplyTo { get; set; }

    public bool IsOpen => Key is { Length: >= ShortestKey };

    public bool TakesReplies => IsOpen && ReplyTo is { } address && address.Contains(Placeholder, StringComparison.Ordinal) && address.Contains('@', StringComparison.Ordinal);
}
