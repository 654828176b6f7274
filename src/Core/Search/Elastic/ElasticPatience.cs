namespace SetagayaPort.Core.Search.Elastic;

/// <summary>How long an answer may take, and how often a server that is busy is asked.</summary>
internal sealed record ElasticPatience(TimeSpan Timeout, int Attempts, TimeSpan Pause)
{
    /// <summary>No server may make us wait longer before it is asked again.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    /// <summary>The pause after the attempt: what the server asks for, or twice as long each time.</summary>
    public TimeSpan After(int attempt, TimeSpan? asked)
    {
        var pause = asked ?? Pause * Math.Pow(2, attempt - 1);
        return pause < TimeSpan.Zero ? TimeSpan.Zero : pause > LongestPause ? LongestPause : pause;
    }
}
