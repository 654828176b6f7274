using System.Text.Json.Serialization;

namespace SetagayaPort.Core.Viewings;

/// <summary>A possible time of a viewing.</summary>
/// <param name="Start">When it begins.</param>
/// <param name="Minutes">How long it takes.</param>
public sealed record ViewingSlot(DateTimeOffset Start, int Minutes)
{
    public const int Shortest = 10;
    public const int Longest = 240;

    /// <summary>When it begins, to the second, whatever offset it was written with.</summary>
    public DateTimeOffset Start { get; } = new(Start.UtcTicks - Start.UtcTicks % TimeSpan.TicksPerSecond, TimeSpan.Zero);

    [JsonIgnore]
    public DateTimeOffset End => Start.AddMinutes(Minutes);

    public bool Overlaps(ViewingSlot other) => Start < other.End && other.Start < End;
}
