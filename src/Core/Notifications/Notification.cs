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

    /// <summary>While one with the same topic is unread, no second one is written.</summary>
    public string? Topic { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? ReadAt { get; set; }

    public LocalText Text => new(TextJa, TextEn);
}
