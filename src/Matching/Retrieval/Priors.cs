namespace SetagayaPort.Matching.Retrieval;

/// <summary>What is known of a document beside its words, as a factor of its score: 1 and some percent.</summary>
internal sealed class Priors(RankingParameters ranking, RetrievalQuery query)
{
    private readonly long _now = query.Now.UtcTicks;

    public double Of(Segment segment, int document, double distance) =>
        1 + Freshness(segment, document) + Completeness(segment, document) + Nearness(distance);

    public double Freshness(Segment segment, int document) =>
        ranking.FreshnessShare * double.Exp2(-Math.Max(0, _now - segment.Published[document]) / (double)TimeSpan.TicksPerDay / ranking.FreshnessHalfLifeDays);

    public double Completeness(Segment segment, int document) => ranking.CompletenessShare * segment.Completeness[document];

    /// <summary>0 where no place is asked, or none is known.</summary>
    public double Nearness(double distance) =>
        double.IsNaN(distance) ? 0 : ranking.NearnessShare * double.Exp2(-distance / ranking.NearnessHalfMetres);
}
