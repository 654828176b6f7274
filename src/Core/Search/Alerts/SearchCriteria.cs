using System.Globalization;
using System.Text;

namespace SetagayaPort.Core.Search.Alerts;

/// <summary>What a search demands of a listing, without order, page and language: two searches that demand the same are the same.</summary>
public sealed record SearchCriteria
{
    private static readonly HashSet<string> Plain = new(StringComparer.Ordinal) { "market", "side", "area", "station", "industry", SearchDocuments.OrganizationKindFacet };

    public string? Text { get; init; }

    /// <summary>Facet → any of these values.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Facets { get; init; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, NumberBounds> Numbers { get; init; } = new Dictionary<string, NumberBounds>(StringComparer.Ordinal);

    /// <summary>Degrees; null without a radius.</summary>
    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    public double? RadiusMeters { get; init; }

    public static SearchCriteria Of(SearchQuery query)
    {
        var around = query is { Near: not null, RadiusMeters: not null };
        return new SearchCriteria
        {
            Text = Line(query.Text) is { Length: > 0 } text ? text : null,
            Facets = query.Facets.Where(x => x.Value.Count > 0).OrderBy(x => x.Key, StringComparer.Ordinal)
                .ToDictionary(x => x.Key, x => (IReadOnlyList<string>)[.. x.Value.Select(Line).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], StringComparer.Ordinal),
            Numbers = query.Numbers.Where(x => x.Value is not (null, null)).OrderBy(x => x.Key, StringComparer.Ordinal)
                .ToDictionary(x => x.Key, x => new NumberBounds(x.Value.Min, x.Value.Max), StringComparer.Ordinal),
            Latitude = around ? query.Near!.Value.Latitude : null,
            Longitude = around ? query.Near!.Value.Longitude : null,
            RadiusMeters = around ? query.RadiusMeters : null,
        };
    }

    /// <summary>What the search page looks for when a member asks for this.</summary>
    public SearchQuery ToQuery() => new()
    {
        Text = Text,
        Member = true,
        Facets = Facets,
        Numbers = Numbers.ToDictionary(x => x.Key, x => (x.Value.Min, x.Value.Max), StringComparer.Ordinal),
        Near = (Latitude, Longitude) is ({ } latitude, { } longitude) ? (latitude, longitude) : null,
        RadiusMeters = RadiusMeters,
    };

    /// <summary>The query string that asks for this, the same for the same criteria; letters of all scripts stand as they are.</summary>
    public string ToAddress()
    {
        var parts = new List<(string Name, string Value)>();
        if (Text is not null)
            parts.Add(("q", Text));
        parts.AddRange(Facets.SelectMany(x => x.Value.Select(value => (Plain.Contains(x.Key) ? x.Key : "f." + x.Key, value))));
        parts.AddRange(Numbers.Select(x => ("f." + x.Key, $"{Written(x.Value.Min)}..{Written(x.Value.Max)}")));
        if (RadiusMeters is not null)
            parts.AddRange([("near", $"{Written(Latitude)},{Written(Longitude)}"), ("radius", Written(RadiusMeters))]);
        return string.Join('&', parts.OrderBy(x => x.Name, StringComparer.Ordinal).ThenBy(x => x.Value, StringComparer.Ordinal).Select(x => $"{Escaped(x.Name)}={Escaped(x.Value)}"));
    }

    /// <summary>One line without characters that no database keeps.</summary>
    public static string Line(string? text)
    {
        var line = new StringBuilder();
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            if (rune != Rune.ReplacementChar && !Rune.IsControl(rune) && !Rune.IsWhiteSpace(rune))
                line.Append(rune.ToString());
            else if (line.Length > 0 && line[^1] != ' ')
                line.Append(' ');
        }

        return line.ToString().TrimEnd();
    }

    private static string Written(double? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
            escaped.Append(rune.Value > 0x7f && Rune.IsLetterOrDigit(rune) ? rune.ToString() : Uri.EscapeDataString(rune.ToString()).Replace("%2C", ",", StringComparison.Ordinal));
        return escaped.ToString();
    }
}
