using SetagayaPort.Matching.Explanations;

namespace SetagayaPort.Matching.Preferences;

/// <summary>
/// One criterion over a whole market, its facts laid out in arrays by position, so that a pass touches no dictionary.
/// Every method gives the same bits for a pair whichever side is the row: a newcomer's run equals the full one.
/// </summary>
internal abstract class Columns(Criterion criterion, Participants all)
{
    /// <summary>The value of a pair in which either side says nothing.</summary>
    public const double Unsaid = double.NaN;

    public Criterion Criterion { get; } = criterion;

    protected bool LeftWants { get; } = criterion.WantedBy == MarketSide.Left;

    protected IReadOnlyList<Profile> Wanting { get; } = all.Wanting(criterion);

    protected IReadOnlyList<Profile> Offering { get; } = all.Offering(criterion);

    /// <summary>Keeps those of the candidates (positions on the right) that do not fail, in order; returns how many.</summary>
    public abstract int Filter(int left, Span<int> candidates);

    /// <summary>The value of each candidate, or <see cref="Unsaid"/>. <paramref name="scratch"/> has the right side's length, is all 0 and is left so.</summary>
    public abstract void Fill(int left, ReadOnlySpan<int> candidates, Span<double> values, double[] scratch);

    /// <summary>The value of one pair, or <see cref="Unsaid"/>.</summary>
    public abstract double Value(int left, int right);

    /// <summary>Why the pair fits, to the wanting side or to the other; null when it does not, or not well enough to say so.</summary>
    public Clause? Reason(int left, int right, MarketSide reader) =>
        LeftWants ? Reason(left, right, reader == MarketSide.Left) : Reason(right, left, reader == MarketSide.Right);

    /// <summary>What the reader could change in its own listing to fit the other better; null when nothing.</summary>
    public Clause? Improvement(int left, int right, MarketSide reader)
    {
        var (wanting, offering) = LeftWants ? (left, right) : (right, left);
        var readerWants = LeftWants == (reader == MarketSide.Left);
        if (!Says(wanting, offering, !readerWants))
            return null;
        return Says(wanting, offering, readerWants)
            ? Improvement(wanting, offering, readerWants)
            : new Clause(readerWants ? "missing.wanted" : "missing.offered");
    }

    /// <summary>What the two sides say of the matter, whether it fits or not.</summary>
    public Clause Said(int left, int right) => LeftWants ? SaidBy(left, right) : SaidBy(right, left);

    /// <summary>Whether the pair is beyond what the criterion would let through if it is hard.</summary>
    public bool Fails(int left, int right)
    {
        Span<int> candidate = [right];
        return Filter(left, candidate) == 0;
    }

    protected abstract Clause SaidBy(int wanting, int offering);

    protected abstract Clause? Reason(int wanting, int offering, bool readerWants);

    protected abstract Clause? Improvement(int wanting, int offering, bool readerWants);

    /// <summary>Whether one side of the pair says something about the matter.</summary>
    protected abstract bool Says(int wanting, int offering, bool wantingSide);
}
