using System.Runtime.InteropServices;

namespace SetagayaPort.Core.Messaging;

/// <summary>A stretch of a log, by seq or by number.</summary>
/// <param name="After">The last before it.</param>
/// <param name="Until">Its own last; <see cref="long.MaxValue"/> while it goes on.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct LogStretch(long After, long Until)
{
    /// <param name="past">Earlier stretches: of each the last before it and its own last.</param>
    /// <param name="after">Of the newest one.</param>
    /// <param name="until">Of the newest one; null while it goes on.</param>
    internal static IReadOnlyList<LogStretch> All(long[] past, long after, long? until) =>
        [.. past.Chunk(2).Select(x => new LogStretch(x[0], x[1])), new LogStretch(after, until ?? long.MaxValue)];

    public bool Holds(long place) => place > After && place <= Until;

    public bool Meets(LogStretch other) => After < other.Until && other.After < Until;
}
