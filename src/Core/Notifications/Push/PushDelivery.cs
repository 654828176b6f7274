namespace SetagayaPort.Core.Notifications.Push;

/// <summary>That a device is, or was, told of a notice: once.</summary>
public sealed class PushDelivery
{
    public required Guid NotificationId { get; init; }

    public required Guid DeviceId { get; init; }

    public required DateTimeOffset LeftAt { get; init; }

    /// <summary>When the push service took it; null until then.</summary>
    public DateTimeOffset? SentAt { get; init; }
}
