using SetagayaPort.Core.Data;

namespace SetagayaPort.Core.Notifications;

/// <summary>What a person wants to hear of, and how. Without a row, what stands here as default holds.</summary>
public sealed class NotificationSettings
{
    /// <summary>Minutes that a notice may stay unread before a mail tells of it.</summary>
    public static IReadOnlyList<int> Delays { get; } = [5, 10, 30, 60, 180];

    /// <summary>What can be turned off, on the site and by mail.</summary>
    public static IReadOnlyList<NotificationKind> Choosable { get; } = [.. Enum.GetValues<NotificationKind>().Where(x => x != NotificationKind.Report)];

    public required Guid AccountId { get; init; }

    /// <summary>Words of <see cref="NotificationKind"/> that are not written at all.</summary>
    public string[] Muted { get; set; } = [];

    /// <summary>Words of kinds that stand on the site alone. Saved searches send mails of their own.</summary>
    public string[] Unmailed { get; set; } = [Words<NotificationKind>.Of(NotificationKind.Match), Words<NotificationKind>.Of(NotificationKind.Project)];

    /// <summary>Words of kinds that no device is told of.</summary>
    public string[] Unpushed { get; set; } = [Words<NotificationKind>.Of(NotificationKind.Match), Words<NotificationKind>.Of(NotificationKind.Project)];

    public NoticePace Pace { get; set; } = NoticePace.Soon;

    /// <summary>One of <see cref="Delays"/>.</summary>
    public int DelayMinutes { get; set; } = 10;

    /// <summary>From this hour of the town on no mail comes and no device is told; the same as <see cref="QuietUntil"/> for none.</summary>
    public int QuietFrom { get; set; } = 21;

    /// <summary>Hour of the town, 0 to 23.</summary>
    public int QuietUntil { get; set; } = 7;

    /// <summary>When the last mail of notices was left.</summary>
    public DateTimeOffset? MailedAt { get; set; }

    /// <summary>Whether the person's devices are told of a notice of a kind.</summary>
    public bool Pushes(NotificationKind kind)
    {
        var word = Words<NotificationKind>.Of(kind);
        return !Muted.Contains(word) && !Unpushed.Contains(word);
    }

    /// <summary>Whether a notice of a kind is told by mail.</summary>
    public bool Mails(NotificationKind kind)
    {
        var word = Words<NotificationKind>.Of(kind);
        return Pace != NoticePace.None && kind != NotificationKind.Search && !Muted.Contains(word) && !Unmailed.Contains(word);
    }
}
