namespace SetagayaPort.Core.Notifications.Push;

/// <summary>What a browser gives when its person allows notices: the JSON of a PushSubscription.</summary>
/// <param name="Endpoint">Where its push service takes what it is told.</param>
/// <param name="Keys">For the encryption.</param>
public sealed record PushSubscription(string? Endpoint, PushSubscription.KeyPair? Keys)
{
    /// <summary>The browser's public key and the secret it shares, in base64url.</summary>
    public sealed record KeyPair(string? P256dh, string? Auth);
}
