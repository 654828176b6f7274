namespace SetagayaPort.Matching.Preferences;

/// <summary>
/// One published listing as the engine sees it. What is missing says nothing: it neither excludes nor convinces.
/// Never put a confidential value in: reasons and improvements may quote everything that stands here to the other side,
/// so a listing without a name gives an area's centre as its place, not its address.
/// </summary>
public sealed class Profile
{
    private readonly Dictionary<string, IReadOnlySet<string>> _sets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Interval> _ranges = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<GeoPoint>> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateOnly> _dates = new(StringComparer.Ordinal);

    /// <summary>The listing's id; ties are broken by it.</summary>
    public required Guid Id { get; init; }

    /// <summary>The member who owns the listing. Two listings of one owner are never matched.</summary>
    public required Guid Owner { get; init; }

    /// <summary>The organisation behind the listing. Two listings of one organisation are never matched.</summary>
    public Guid? Organization { get; init; }

    /// <summary>Market and side, such as <c>jobs.opening</c>; must be the side of the model under which it is matched.</summary>
    public required string Side { get; init; }

    /// <summary>Sets of codes by name, such as <c>days</c> → mon, tue.</summary>
    public IReadOnlyDictionary<string, IReadOnlySet<string>> Sets => _sets;

    /// <summary>Numbers by name, such as <c>hourlyWage</c>; times of day are minutes after midnight.</summary>
    public IReadOnlyDictionary<string, Interval> Ranges => _ranges;

    /// <summary>Places by name, such as <c>workplace</c> or <c>wanted</c>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<GeoPoint>> Places => _places;

    /// <summary>Dates by name, such as <c>availableFrom</c>.</summary>
    public IReadOnlyDictionary<string, DateOnly> Dates => _dates;

    /// <summary>The listing's text as analysed terms, repetitions included (title terms may stand twice to count more).</summary>
    public IReadOnlyList<string> Terms { get; init; } = [];

    /// <summary>Says which codes apply; an empty list says nothing. A second call of the same name adds codes.</summary>
    public Profile AddSet(string name, params IEnumerable<string?> codes)
    {
        var known = new HashSet<string>(_sets.TryGetValue(name, out var before) ? before : [], StringComparer.Ordinal);
        foreach (var code in codes)
            if (!string.IsNullOrWhiteSpace(code))
                known.Add(code);
        if (known.Count > 0)
            _sets[name] = known;
        return this;
    }

    /// <summary>Says a requirement or a fact as <c>yes</c> or <c>no</c>; null says nothing.</summary>
    public Profile AddFlag(string name, bool? value) =>
        value is { } said ? AddSet(name, said ? Yes : No) : this;

    /// <summary>Says a range; both ends null says nothing.</summary>
    public Profile AddRange(string name, double? min, double? max)
    {
        if (min is not null || max is not null)
            _ranges[name] = new Interval(min, max);
        return this;
    }

    /// <summary>Says a single value; null says nothing.</summary>
    public Profile AddValue(string name, double? value) => AddRange(name, value, value);

    /// <summary>Says a window of the day; an end before the start runs past midnight.</summary>
    public Profile AddWindow(string name, TimeOnly? start, TimeOnly? end)
    {
        if (start is not { } from || end is not { } to)
            return this;
        var (first, last) = (from.ToTimeSpan().TotalMinutes, to.ToTimeSpan().TotalMinutes);
        return AddRange(name, first, last > first ? last : last + MinutesPerDay);
    }

    /// <summary>Says places; an empty list says nothing. A second call of the same name adds places.</summary>
    public Profile AddPlaces(string name, params IEnumerable<GeoPoint> points)
    {
        IReadOnlyList<GeoPoint> all = [.. _places.TryGetValue(name, out var before) ? before : [], .. points];
        if (all.Count > 0)
            _places[name] = all;
        return this;
    }

    /// <summary>Says a date; null says nothing.</summary>
    public Profile AddDate(string name, DateOnly? date)
    {
        if (date is { } said)
            _dates[name] = said;
        return this;
    }

    /// <summary>The code under which <see cref="AddFlag"/> keeps true.</summary>
    public const string Yes = "yes";

    /// <summary>The code under which <see cref="AddFlag"/> keeps false.</summary>
    public const string No = "no";

    private const int MinutesPerDay = 1440;
}
