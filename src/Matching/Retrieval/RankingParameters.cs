namespace SetagayaPort.Matching.Retrieval;

/// <summary>
/// The figures of the ranking. Words are ranked by BM25F (Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond,
/// 2009, section 3.5): the frequencies of a word in all fields are weighted and added up before they are saturated, so that a word in title
/// and body is not taken for two pieces of evidence. What is known beside the words only multiplies, by a few percent.
/// Chosen anew on the tuning half of <c>bench/Search/Judged</c>, the figures gained nothing on the half held out: they are left as they were set at first.
/// </summary>
public sealed record RankingParameters
{
    /// <summary>Field → how it counts; a field that is missing does not.</summary>
    public IReadOnlyDictionary<TextField, FieldRanking> Fields { get; init; } = new Dictionary<TextField, FieldRanking>
    {
        [TextField.Title] = new(3, 0.3),
        [TextField.Skills] = new(2, 0.4),
        [TextField.Organization] = new(1.5, 0.2),
        [TextField.Place] = new(2, 0.2),
        [TextField.Summary] = new(1.5, 0.5),
        [TextField.Body] = new(1, 0.75),
        [TextField.Words] = new(1.5, 0.4),
    };

    /// <summary>How slowly repetition saturates, BM25's <c>k1</c>; above 0.</summary>
    public double Saturation { get; init; } = 1.2;

    /// <summary>The most that clauses said close together add, as a share of the score.</summary>
    public double ProximityShare { get; init; } = 0.1;

    /// <summary>Of how many hits the proximity is looked at; their texts are read for it.</summary>
    public int ProximityDepth { get; init; } = 100;

    /// <summary>What a listing published this moment gains over an old one.</summary>
    public double FreshnessShare { get; init; } = 0.08;

    /// <summary>After so many days half of the freshness is left.</summary>
    public double FreshnessHalfLifeDays { get; init; } = 60;

    /// <summary>What a listing with everything filled in gains over an empty one.</summary>
    public double CompletenessShare { get; init; } = 0.06;

    /// <summary>What a listing at the very place gains over one far away, where a place is given.</summary>
    public double NearnessShare { get; init; } = 0.3;

    /// <summary>After so many metres half of the nearness is left.</summary>
    public double NearnessHalfMetres { get; init; } = 1000;
}
