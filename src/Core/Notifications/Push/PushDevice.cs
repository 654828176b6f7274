namespace SetagayaPort.Core.Notifications.Push;

/// <summary>A browser on a device whose person wants to be told there.</summary>
public sealed class PushDevice
{
    public required Guid Id { get; init; }

    public required Guid AccountId { get; set; }

    /// <summary>Where the push service of its browser takes what it is told. Whoever knows it and the keys can tell the device something, so no route shows it.</summary>
    public required string Endpoint { get; set; }

    /// <summary>A <see cref="P256Point"/>.</summary>
    public required byte[] PublicKey { get; set; }

    /// <summary>16 bytes that the device shares with the site.</summary>
    public required byte[] Secret { get; set; }

    /// <summary>Such as Android・Chrome, so that its person knows it again.</summary>
    public required string Label { get; set; }

    /// <summary>Of the account when the device was last registered: revoked sessions take their devices with them.</summary>
    public required int SessionVersion { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When a push service last took something for it.</summary>
    public DateTimeOffset? LastSuccessAt { get; set; }
}
