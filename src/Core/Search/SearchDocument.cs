namespace SetagayaPort.Core.Search;

/// <summary>A published listing as the search knows it: open facts only.</summary>
public sealed record SearchDocument
{
    internal static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> NoFacets = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
    internal static readonly IReadOnlyDictionary<string, double> NoNumbers = new Dictionary<string, double>(StringComparer.Ordinal);

    public required Guid ListingId { get; init; }

    /// <summary>The listing's version; an older one never replaces a newer one.</summary>
    public required int Version { get; init; }

    public required string Market { get; init; }

    public required string Side { get; init; }

    /// <summary>Whether only members may find it.</summary>
    public required bool MembersOnly { get; init; }

    public required string Title { get; init; }

    public string? Summary { get; init; }

    public string Body { get; init; } = "";

    /// <summary>Null for a no-name listing.</summary>
    public string? Organization { get; init; }

    public string? Area { get; init; }

    public string? Station { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>Names of where it is, as exact as may be told: area, town and station, in Japanese and English.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>What somebody can do or asks for; each is among <see cref="Words"/> too.</summary>
    public IReadOnlyList<string> Skills { get; init; } = [];

    /// <summary>Skills, keywords, trades and the words of the choices, searched with more weight than the body.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>The words of the choices in English.</summary>
    public IReadOnlyList<string> EnglishWords { get; init; } = [];

    /// <summary>How much of what its kind asks is filled in: 0 to 1.</summary>
    public double Completeness { get; init; }

    /// <summary>Values to filter and count by, such as <c>employmentType</c> → fullTime.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Facets { get; init; } = NoFacets;

    /// <summary>Numbers to filter by, such as <c>wage.min</c>.</summary>
    public IReadOnlyDictionary<string, double> Numbers { get; init; } = NoNumbers;
}
