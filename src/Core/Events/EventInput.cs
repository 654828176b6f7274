namespace SetagayaPort.Core.Events;

/// <summary>What a coordinator writes down of an event.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Day">The day in the town.</param>
/// <param name="Start">When the first slot begins.</param>
/// <param name="MinutesPerSlot">How long a slot is.</param>
/// <param name="Slots">How many slots there are.</param>
/// <param name="LeftKind">Those who stay seated, such as <c>jobs.opening</c>; with the right kind it is one of the market models.</param>
/// <param name="RightKind">Those who go round, such as <c>jobs.seeker</c>.</param>
public sealed record EventInput(string? Title, DateOnly? Day, TimeOnly? Start, int? MinutesPerSlot, int? Slots, string? LeftKind, string? RightKind)
{
    /// <summary>The version that was read; needed for a change.</summary>
    public int? Version { get; init; }

    /// <summary>How many tables there are; null: enough.</summary>
    public int? Tables { get; init; }

    /// <summary>Numbers of the slots in which everybody rests, from 1.</summary>
    public IReadOnlyList<int> Breaks { get; init; } = [];

    /// <summary>How many meetings at most anybody has without a pause.</summary>
    public int? MostInARow { get; init; }

    /// <summary>How many meetings everybody should have at least; those with fewer are named.</summary>
    public int? LeastMeetings { get; init; }
}
