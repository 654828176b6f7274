namespace SetagayaPort.Core.Notifications;

/// <summary>The kinds a person has turned off.</summary>
public sealed class NotificationSettings
{
    public required Guid AccountId { get; init; }

    /// <summary>Words of <see cref="NotificationKind"/>.</summary>
    public string[] Muted { get; set; } = [];
}
