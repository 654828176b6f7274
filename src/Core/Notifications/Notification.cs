using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Notifications;

/// <summary>One thing a person should know, with a page to go on. Its id sorts by time.</summary>
public sealed class Notification
{
    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    public required NotificationKind Kind { get; init; }

    public required string TextJa { get; init; }

    public required string TextEn { get; init; }

    /// <summary>Path of the page it leads to.</summary>
    public required string Link { get; init; }

    /// <summary>Of the same topic one at most is unread: until a mail or a device has told of it no other is written, and then the next takes its place.</summary>
    public string? Topic { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? ReadAt { get; set; }

    /// <summary>When a mail told of it; null while none has.</summary>
    public DateTimeOffset? MailedAt { get; set; }

    /// <summary>When it was left for the person's devices; null while it was not.</summary>
    public DateTimeOffset? PushedAt { get; set; }

    /// <summary>Since when no mail has told of it, nor of those of its topic whose place it took: what goes on does not put the mail off.</summary>
    public required DateTimeOffset WaitingSince { get; init; }

    public LocalText Text => new(TextJa, TextEn);
}
