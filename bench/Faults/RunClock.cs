using System.Diagnostics;

namespace SetagayaPort.Bench.Faults;

/// <summary>The clock of the run, which no fault touches.</summary>
internal static class RunClock
{
    private static readonly long Begun = Stopwatch.GetTimestamp();

    public static TimeSpan Now => Stopwatch.GetElapsedTime(Begun);
}
