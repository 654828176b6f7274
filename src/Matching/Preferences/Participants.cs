namespace SetagayaPort.Matching.Preferences;

/// <summary>Everybody in a market, by position, with what their texts weigh.</summary>
internal sealed record Participants(IReadOnlyList<Profile> Left, IReadOnlyList<Profile> Right, TermTable Terms)
{
    public Participants(IReadOnlyList<Profile> left, IReadOnlyList<Profile> right)
        : this(left, right, new TermTable(left, right))
    {
    }

    public IReadOnlyList<Profile> Wanting(Criterion criterion) => criterion.WantedBy == MarketSide.Left ? Left : Right;

    public IReadOnlyList<Profile> Offering(Criterion criterion) => criterion.WantedBy == MarketSide.Left ? Right : Left;

    public Participants Swap() => new(Right, Left, Terms.Swap());
}
