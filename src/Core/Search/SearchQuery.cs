using SetagayaPort.Matching.Text;

namespace SetagayaPort.Core.Search;

/// <summary>What somebody looks for.</summary>
public sealed record SearchQuery
{
    /// <summary>So many hits people look through before they turn a page.</summary>
    private const int Readable = 20;

    public string? Text { get; init; }

    /// <summary>Whether listings for members only are included.</summary>
    public bool Member { get; init; }

    /// <summary>Facet → any of these values.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Facets { get; init; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>Number → inclusive bounds.</summary>
    public IReadOnlyDictionary<string, (double? Min, double? Max)> Numbers { get; init; } = new Dictionary<string, (double?, double?)>(StringComparer.Ordinal);

    /// <summary>Degrees; with <see cref="RadiusMeters"/> only listings within it, and the order by distance.</summary>
    public (double Latitude, double Longitude)? Near { get; init; }

    public double? RadiusMeters { get; init; }

    public SearchSort Sort { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>1 to 100.</summary>
    public int Size { get; init; } = 20;

    /// <summary>Where fewer hits answer all that was asked, those that answer a part of it stand below them: on the first page, and no more than one reads.</summary>
    public int FillTo => Page == 1 && Sort == SearchSort.Relevance ? Math.Min(Size, Readable) : 0;

    /// <summary>Whether something was typed of which the analysis left nothing to search by.</summary>
    public bool IsUnread(IReadOnlyList<QueryClause> clauses) => clauses.Count == 0 && !string.IsNullOrWhiteSpace(Text);
}
