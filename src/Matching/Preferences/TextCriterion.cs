namespace SetagayaPort.Matching.Preferences;

/// <summary>
/// How much the two texts speak of the same: the cosine s of term vectors (term frequency saturated as in BM25, weighted by inverse
/// document frequency over the whole market), mapped to s(1+h) ÷ (s+h) with h = <see cref="HalfAt"/>. Cannot be hard.
/// </summary>
public sealed record TextCriterion : Criterion
{
    /// <summary>The cosine, above 0, that gives a little more than half. Texts of listings that suit each other reach some 0.1 to 0.3.</summary>
    public double HalfAt { get; init; } = 0.15;

    internal override Columns Compile(Participants all) => new TextColumns(this, all);
}
