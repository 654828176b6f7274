namespace SetagayaPort.Bench;

/// <summary>One of the benchmarks that can be named on the command line.</summary>
internal interface IBenchmark
{
    string Name { get; }

    /// <summary>Measures and adds figures to the report. Quick runs end within half a minute.</summary>
    void Run(BenchmarkReport report, bool quick);
}
