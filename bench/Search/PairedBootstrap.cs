using SetagayaPort.Matching.Market;

namespace SetagayaPort.Bench.Search;

/// <summary>How sure a difference between two rankings is, when the same searches are asked of both (Sakai, Evaluating evaluation metrics based on the bootstrap, 2006).</summary>
internal static class PairedBootstrap
{
    private const int Samples = 10_000;
    private const double Tail = .025;

    /// <summary>The bounds between which the mean of the differences lies in 95 of 100 samples drawn from the searches with replacement.</summary>
    public static (double Low, double High) Interval(IReadOnlyList<double> differences)
    {
        var random = new Mt19937(20);
        var means = new double[Samples];
        for (var sample = 0; sample < Samples; sample++)
        {
            for (var i = 0; i < differences.Count; i++)
                means[sample] += differences[(int)(random.NextDouble() * differences.Count)] / differences.Count;
        }

        Array.Sort(means);
        return (means[(int)(Tail * Samples)], means[(int)((1 - Tail) * Samples) - 1]);
    }
}
