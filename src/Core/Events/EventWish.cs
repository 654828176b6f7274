namespace SetagayaPort.Core.Events;

/// <summary>A pair of participants who should meet, with what their match said when it was taken over.</summary>
public sealed class EventWish
{
    /// <summary>What a pair is worth that a coordinator chose although no match stands between them: the middle of the scale.</summary>
    public const double ChosenWorth = .5;

    public required Guid EventId { get; init; }

    public required Guid LeftId { get; init; }

    public required Guid RightId { get; init; }

    /// <summary>How well they fit each other, 0..1.</summary>
    public required double Mutual { get; init; }

    /// <summary>How well the right fits the left's wishes, 0..1.</summary>
    public required double LeftFit { get; init; }

    public required double RightFit { get; init; }
}
