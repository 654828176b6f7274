namespace SetagayaPort.Core.Notifications.Push;

/// <summary>What a push service said.</summary>
/// <param name="Status">Of HTTP.</param>
/// <param name="RetryAfter">How long it wants to be left alone; null where it does not say.</param>
internal sealed record PushAnswer(int Status, TimeSpan? RetryAfter)
{
    public bool Taken => Status is >= 200 and < 300;

    /// <summary>The device has taken its permission back, or is no more.</summary>
    public bool Gone => Status is 404 or 410;

    public bool Later => Status == 429 || Status >= 500;
}
