using System.Diagnostics;
using System.Globalization;

namespace SetagayaPort.Bench;

/// <summary>Collects figures: progress is printed at once, the figures last, one line each.</summary>
internal sealed class BenchmarkReport(TextWriter output)
{
    private readonly List<string> _figures = [];
    private readonly Stopwatch _clock = Stopwatch.StartNew();

    public void Progress(string what) => output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"# {_clock.Elapsed.TotalSeconds,6:0.0} s  {what}"));

    /// <summary>A figure with what it is compared with, measured in the same run or published.</summary>
    public void Figure(string name, double value, string unit, string baselineName, double baseline) =>
        _figures.Add(string.Create(CultureInfo.InvariantCulture, $"{name} {Short(value)} {unit} ({baselineName} {Short(baseline)}, {value / baseline:0.000})"));

    public void PrintFigures()
    {
        foreach (var figure in _figures)
            output.WriteLine(figure);
    }

    /// <summary>Seconds that one run takes.</summary>
    public static double Seconds(Action run)
    {
        var clock = Stopwatch.StartNew();
        run();
        return clock.Elapsed.TotalSeconds;
    }

    private static string Short(double value) => Math.Abs(value) switch
    {
        >= 1000 => value.ToString("0", CultureInfo.InvariantCulture),
        >= 100 => value.ToString("0.0", CultureInfo.InvariantCulture),
        >= 10 => value.ToString("0.00", CultureInfo.InvariantCulture),
        _ => value.ToString("0.000", CultureInfo.InvariantCulture),
    };
}
