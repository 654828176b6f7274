using SetagayaPort.Bench.Search;

namespace SetagayaPort.Bench.Chat;

/// <summary>What the parts of one run share.</summary>
/// <param name="Report">Where figures go.</param>
/// <param name="Town">Servers, people and conversations.</param>
/// <param name="Quick">Whether a rough figure will do.</param>
internal sealed record ChatRun(BenchmarkReport Report, ChatTown Town, bool Quick)
{
    /// <summary>Turns that a figure and its baselines take.</summary>
    public const int Rounds = 5;

    /// <summary>Connections that send at once.</summary>
    public const int Senders = 64;

    /// <summary>The shorter or smaller of two in a quick run.</summary>
    public T Of<T>(T quick, T full) => Quick ? quick : full;

    public static double Median(IEnumerable<double> figures) => new Latencies(figures).Percentile(.5);
}
