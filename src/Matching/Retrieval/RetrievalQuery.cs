using SetagayaPort.Matching.Preferences;
using SetagayaPort.Matching.Text;

namespace SetagayaPort.Matching.Retrieval;

/// <summary>What is looked for in a <see cref="TextIndex"/>, and which stretch of the hits is wanted.</summary>
/// <param name="Now">The time that ages are counted to.</param>
public sealed record RetrievalQuery(DateTimeOffset Now)
{
    /// <summary>What is asked in words; a document must answer as many as <see cref="QueryDemand"/> says, and none that is excluded.</summary>
    public IReadOnlyList<QueryClause> Clauses { get; init; } = [];

    /// <summary>Facet → any of these values. Up to 64 facets.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Facets { get; init; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>Number → inclusive bounds; a document without the number is not found.</summary>
    public IReadOnlyDictionary<string, (double? Min, double? Max)> Numbers { get; init; } = new Dictionary<string, (double?, double?)>(StringComparer.Ordinal);

    /// <summary>Where distances are measured from.</summary>
    public GeoPoint? Near { get; init; }

    /// <summary>Only documents within so many metres of <see cref="Near"/>; above 0.</summary>
    public double? RadiusMetres { get; init; }

    /// <summary>Whether restricted documents are found.</summary>
    public bool IncludesRestricted { get; init; }

    public RetrievalOrder Order { get; init; }

    /// <summary>How many of the best hits are passed over: 0 or more.</summary>
    public int Skip { get; init; }

    /// <summary>How many hits are wanted at most: 0 or more.</summary>
    public int Take { get; init; } = 20;

    /// <summary>
    /// Where a ranking from its beginning has fewer hits than this, documents that answer a part of the query are told beside them until both
    /// are as many: 0 for none.
    /// </summary>
    public int FillTo { get; init; }
}
