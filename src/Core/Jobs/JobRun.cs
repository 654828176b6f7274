namespace SetagayaPort.Core.Jobs;

/// <summary>How a recurring job fares, whatever scheduler runs it: one row a job.</summary>
public sealed class JobRun
{
    /// <summary>Name of the job's class.</summary>
    public required string Job { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Null while it runs, and after it was cut off.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>When it last failed; null if it never did.</summary>
    public DateTimeOffset? FailedAt { get; init; }

    /// <summary>Why it last failed.</summary>
    public string? Error { get; init; }

    public long Runs { get; init; }

    public long Failures { get; init; }

    /// <summary>Whether the newest run failed.</summary>
    public bool Failing => FailedAt is not null && FailedAt >= StartedAt;
}
