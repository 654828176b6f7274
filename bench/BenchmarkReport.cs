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
    /// <param name="name">Begins with the target's number, carries the size and ends with what is counted: <c>T2 E1 n=50 λ=.8 inv matches</c>.</param>
    /// <param name="value">Of this run.</param>
    /// <param name="unit">Empty for what the name counts; <c>ms</c> for times.</param>
    /// <param name="baselineName">What it is compared with.</param>
    /// <param name="baseline">In the same unit.</param>
    public void Figure(string name, double value, string unit, string baselineName, double baseline) =>
        Add(name, Short(value), unit, baselineName, Short(baseline), value / baseline);

    /// <summary>Something counted, such as matches: two or three decimals, and three of what was published, whatever the size.</summary>
    public void Count(string name, double value, string baselineName, double baseline) =>
        Add(name, value.ToString("0.00#", CultureInfo.InvariantCulture), "", baselineName, baseline.ToString("0.000", CultureInfo.InvariantCulture), value / baseline);

    /// <summary>A line that says whether a promise held; one that did not makes the whole run fail.</summary>
    public void Verdict(string line, bool broken)
    {
        _figures.Add(line);
        Failed |= broken;
    }

    /// <summary>A figure that is compared with nothing.</summary>
    public void Alone(string name, double value, string unit) => _figures.Add($"{name} {Short(value)} {unit}");

    /// <summary>Whether a promise did not hold.</summary>
    public bool Failed { get; private set; }

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

    private void Add(string name, string value, string unit, string baselineName, string baseline, double ratio) =>
        _figures.Add(string.Create(CultureInfo.InvariantCulture, $"{name} {value}{(unit.Length == 0 ? "" : " ")}{unit} ({baselineName} {baseline}, {ratio:0.000})"));

    private static string Short(double value) => Math.Abs(value) switch
    {
        >= 1000 => value.ToString("0", CultureInfo.InvariantCulture),
        >= 100 => value.ToString("0.0", CultureInfo.InvariantCulture),
        >= 10 => value.ToString("0.00", CultureInfo.InvariantCulture),
        _ => value.ToString("0.000", CultureInfo.InvariantCulture),
    };
}
