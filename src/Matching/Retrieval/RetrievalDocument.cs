using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Matching.Retrieval;

/// <summary>What a <see cref="TextIndex"/> knows of a document.</summary>
/// <param name="Id">Names it; one of a known id replaces the earlier one.</param>
/// <param name="PublishedAt">When it was published.</param>
public sealed record RetrievalDocument(Guid Id, DateTimeOffset PublishedAt)
{
    /// <summary>Field → its text as people read it; of several, each stands on a line of its own. A field may be missing.</summary>
    public IReadOnlyDictionary<TextField, string> Texts { get; init; } = new Dictionary<TextField, string>();

    /// <summary>Facet → its values, to filter and count by; each value once.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Facets { get; init; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>Number → its value, to filter by.</summary>
    public IReadOnlyDictionary<string, double> Numbers { get; init; } = new Dictionary<string, double>(StringComparer.Ordinal);

    /// <summary>Where it is; null when that is unknown or not told.</summary>
    public GeoPoint? Place { get; init; }

    /// <summary>How much of what could be said is said: 0 to 1.</summary>
    public double Completeness { get; init; }

    /// <summary>Found only by queries that include what is restricted.</summary>
    public bool IsRestricted { get; init; }
}
