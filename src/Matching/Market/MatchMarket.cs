using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Matching.Market;

/// <summary>A model with everybody who takes part at one moment. Immutable; safe to use from several threads.</summary>
public sealed class MatchMarket
{
    private readonly Lazy<Participants> _all;
    private readonly Lazy<MarketColumns> _columns;
    private readonly Lazy<MarketColumns> _swapped;

    /// <param name="left">The profiles of <see cref="MarketModel.Left"/>, in any order.</param>
    /// <param name="right">The profiles of <see cref="MarketModel.Right"/>, in any order.</param>
    /// <exception cref="ArgumentException">A profile of another side, or one id twice.</exception>
    public MatchMarket(MarketModel model, IReadOnlyCollection<Profile> left, IReadOnlyCollection<Profile> right)
    {
        Model = model;
        Left = Ordered(left, model.Left);
        Right = Ordered(right, model.Right);
        _all = new Lazy<Participants>(() => new Participants(Left, Right));
        _columns = new Lazy<MarketColumns>(() => new MarketColumns(Model, _all.Value));
        _swapped = new Lazy<MarketColumns>(() => new MarketColumns(Model.Swap(), _all.Value.Swap()));
    }

    public MarketModel Model { get; }

    /// <summary>By id.</summary>
    public IReadOnlyList<Profile> Left { get; }

    /// <summary>By id.</summary>
    public IReadOnlyList<Profile> Right { get; }

    internal Participants All => _all.Value;

    internal MarketColumns Columns => _columns.Value;

    internal MarketColumns SwappedColumns => _swapped.Value;

    internal int? LeftPosition(Guid id) => Position(Left, id);

    internal int? RightPosition(Guid id) => Position(Right, id);

    private static int? Position(IReadOnlyList<Profile> profiles, Guid id)
    {
        var (low, high) = (0, profiles.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = profiles[middle].Id.CompareTo(id);
            if (order == 0)
                return middle;
            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }
        return null;
    }

    private static Profile[] Ordered(IReadOnlyCollection<Profile> profiles, string side)
    {
        Profile[] ordered = [.. profiles.OrderBy(profile => profile.Id)];
        for (var i = 0; i < ordered.Length; i++)
        {
            if (ordered[i].Side != side)
                throw new ArgumentException($"{ordered[i].Id} is {ordered[i].Side}, not {side}", nameof(profiles));
            if (i > 0 && ordered[i].Id == ordered[i - 1].Id)
                throw new ArgumentException($"{ordered[i].Id} stands twice", nameof(profiles));
        }
        return ordered;
    }
}
