namespace SetagayaPort.Core.Mail;

/// <summary>A mail on its way out.</summary>
/// <param name="Id">The same for every try to send it, so that receivers can tell a repetition.</param>
/// <param name="To">Address of who gets it.</param>
/// <param name="Subject">One line.</param>
/// <param name="Text">Plain text.</param>
/// <param name="Html">The same as a page; null where there is none.</param>
/// <param name="Headers">Headers of this mail's own, such as List-Unsubscribe.</param>
/// <param name="ReplyTo">Where an answer goes; null: to the sender.</param>
public sealed record OutgoingMail(string Id, string To, string Subject, string Text, string? Html, IReadOnlyDictionary<string, string> Headers, string? ReplyTo = null)
{
    /// <summary>Between the id and the host of a Message-ID.</summary>
    public const string Mark = ".outbox@";
}
