namespace SetagayaPort.Core.Introductions;

/// <summary>Something that was arranged or done on the way, recorded by one of the parties or a coordinator.</summary>
public sealed class IntroductionStep
{
    public required Guid Id { get; init; }

    public required Guid IntroductionId { get; init; }

    public required StepKind Kind { get; init; }

    /// <summary>When it takes or took place, if that is known.</summary>
    public DateTimeOffset? At { get; init; }

    public string? Note { get; init; }

    public required Guid RecordedById { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }
}
