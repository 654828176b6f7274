namespace SetagayaPort.Core.Messaging;

/// <summary>What a message quotes, as it stands when it is shown: unsent, edited and hidden like the quoted message itself.</summary>
/// <param name="Number">Of the quoted message.</param>
/// <param name="SenderId">Who wrote it; null where the reader may not read it.</param>
/// <param name="Body">Its beginning; empty where it was unsent, or carries files alone, or is not for this reader.</param>
/// <param name="Deleted">Whether it was unsent.</param>
/// <param name="Withheld">Whether it was said before the reader joined, or while they were away.</param>
/// <param name="Files">How many files it carries.</param>
public sealed record QuoteView(long Number, Guid? SenderId, string Body, bool Deleted, bool Withheld, int Files)
{
    /// <summary>UTF-16 units of the quoted text that are shown.</summary>
    public const int Most = 200;

    internal static QuoteView Hidden(long number) => new(number, null, "", false, true, 0);

    internal static QuoteView Of(MessageView message) =>
        new(message.Number, message.SenderId, Beginning(message.Body), message.Deleted, false, message.Attachments.Count);

    private static string Beginning(string body) =>
        body.Length <= Most ? body : string.Concat(body.AsSpan(0, char.IsHighSurrogate(body[Most - 1]) ? Most - 1 : Most), "…");
}
