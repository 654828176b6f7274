namespace SetagayaPort.Core.Search;

/// <summary>A published listing as the search knows it: open facts only.</summary>
public sealed record SearchDocument
{
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

    /// <summary>Skills, keywords, trades and the words of the choices, searched with more weight than the body.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Values to filter and count by, such as <c>employmentType</c> → fullTime.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Facets { get; init; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>Numbers to filter by, such as <c>wage.min</c>.</summary>
    public IReadOnlyDictionary<string, double> Numbers { get; init; } = new Dictionary<string, double>(StringComparer.Ordinal);
}
