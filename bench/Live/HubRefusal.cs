namespace SetagayaPort.Bench.Live;

/// <summary>The hub answered that it will not do it.</summary>
internal sealed class HubRefusal(string message) : Exception(message)
{
    /// <summary>An error that the site itself names; anything else is a failure that a retry may mend.</summary>
    public bool IsPermanent => Message.Contains("HubException: ", StringComparison.Ordinal) && !Message.Contains("tooMany", StringComparison.Ordinal);
}
