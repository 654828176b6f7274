namespace SetagayaPort.Core.Matchmaking;

/// <summary>What one pass over a market's two sides has done: the lists before it, after it, and as they would be by fit alone.</summary>
public sealed class TownReport
{
    public required Guid Id { get; init; }

    /// <summary>Market and side, such as <c>jobs.opening</c>.</summary>
    public required string LeftSide { get; init; }

    public required string RightSide { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>How many pairs were kept.</summary>
    public required int Pairs { get; init; }

    /// <summary>How many of them were written, because something about them was new.</summary>
    public required int Changed { get; init; }

    public required int Milliseconds { get; init; }

    /// <summary>The <see cref="TownComparison"/> as JSON.</summary>
    public required string Figures { get; init; }
}
