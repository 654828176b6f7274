using System.Globalization;

namespace SetagayaPort.Matching.Explanations;

/// <summary>A sentence's template with the values it needs.</summary>
internal sealed class Clause(string template)
{
    private const double Exact = 1L << 53;

    public string Template { get; } = template;

    public ClauseValues Values { get; } = new();

    /// <summary>The template as told to the side that set the wish, or to the other.</summary>
    public static string For(string template, bool readerWants) => template + (readerWants ? ".wanted" : ".offered");

    public Clause With(string name, string? value)
    {
        if (value is not null)
            Values[name] = value;
        return this;
    }

    public Clause With(string name, double value) => With(name, Number(value));

    public Clause With(string name, DateOnly value) => With(name, value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public Clause With(string name, IReadOnlyList<string> values) => With(name, string.Join('\n', values));

    /// <summary>Both ends, of which one may be missing, as <c>nameMin</c> and <c>nameMax</c>.</summary>
    public Clause With(string name, double? min, double? max) =>
        With(name + "Min", min is { } least ? Number(least) : null).With(name + "Max", max is { } most ? Number(most) : null);

    /// <summary>Most are whole: those are written several times as fast.</summary>
    private static string Number(double value) => value == Math.Truncate(value) && Math.Abs(value) is > 0 and < Exact
        ? ((long)value).ToString(CultureInfo.InvariantCulture)
        : value.ToString(CultureInfo.InvariantCulture);
}
