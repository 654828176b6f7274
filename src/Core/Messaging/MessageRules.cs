using SetagayaPort.Core.Messaging.Attachments;

namespace SetagayaPort.Core.Messaging;

/// <summary>Limits of a message.</summary>
public static class MessageRules
{
    /// <summary>UTF-16 units of a message's body.</summary>
    public const int MaxBody = 4000;

    public static readonly TimeSpan EditWithin = TimeSpan.FromMinutes(15);

    public static readonly TimeSpan UnsendWithin = TimeSpan.FromHours(24);

    internal static Error UnknownAttachment { get; } = Error.Invalid("attachmentIds", "attachment.unknown", new(
        "添付したファイルが見つかりません。もう一度選んでください。選んで1日たったファイルは、消えています。",
        "An attached file was not found. Please choose it again; a file that waited for a day is gone."));

    internal static Error UnknownQuote { get; } = Error.Invalid("replyTo", "message.unknown", new(
        "返信のもとのメッセージが見つかりません。", "The message that you answer was not found."));

    public static Error? Check(OutgoingMessage message) =>
        CheckClientId(message.ClientMessageId)
        ?? (message.Attachments.Count > Attachment.MaxPerMessage
            ? Error.Invalid("attachmentIds", "attachment.tooMany", new($"一度に送れるファイルは{Attachment.MaxPerMessage}件までです。", $"A message can carry at most {Attachment.MaxPerMessage} files."))
            : message.Attachments.Count > 0 && string.IsNullOrWhiteSpace(message.Body) ? null : CheckBody(message.Body));

    /// <summary>A body as it is stored: no space around it, line breaks as \n.</summary>
    internal static string Plain(string? body) => (body ?? "").ReplaceLineEndings("\n").Trim();

    public static Error? CheckBody(string? body) => body?.Trim() switch
    {
        null or "" => Error.Invalid("body", "required", new("メッセージを書いてください。", "Write a message.")),
        { Length: > MaxBody } => Error.Invalid("body", "text.tooLong", new($"{MaxBody}文字までにしてください。", $"Use at most {MaxBody} characters.")),
        var text when text.Contains('\0') => Error.Invalid("body", "text.control", new("使えない文字が入っています。", "It contains a character that cannot be used.")),
        _ => null,
    };

    public static Error? CheckClientId(string? id) =>
        id is { Length: > 0 and <= 64 } && id.All(x => char.IsAsciiLetterOrDigit(x) || x is '-' or '_')
            ? null
            : Error.Invalid("clientMessageId", "id.format", new("送信の番号（clientMessageId）が正しくありません。", "clientMessageId is an id of at most 64 letters, digits and hyphens, such as a UUIDv7."));
}
