using SetagayaPort.Core.Data;

namespace SetagayaPort.Core.Markets.Succession;

/// <summary>The times that say something; undecided says nothing.</summary>
internal static class Timings
{
    public static IReadOnlyList<string> Said { get; } = [.. new[] { Timing.Now, Timing.WithinOneYear, Timing.WithinThreeYears }.Select(Words<Timing>.Of)];
}
