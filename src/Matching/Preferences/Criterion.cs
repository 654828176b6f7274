namespace SetagayaPort.Matching.Preferences;

/// <summary>
/// One matter on which the two sides of a market may fit: data only, described by the market. Every criterion gives a pair a value
/// from 0 (does not fit) to 1 (fits fully); a side's fit is the weighted mean of the values that count for it.
/// If either side says nothing the value is <see cref="Neutral"/>: never a failure, and no reason is made of it.
/// </summary>
public abstract record Criterion
{
    /// <summary>What it is about, such as <c>wage</c>: the key under which wording finds its name (label set "topic").</summary>
    public required string Topic { get; init; }

    /// <summary>The reason code: <c>conditions|price|distance|timing|skills|other</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The side that sets the wish or requirement; the other side offers. Without meaning for text.</summary>
    public MarketSide WantedBy { get; init; }

    /// <summary>How much it counts in the left side's preference for the right; 0 or more, 0 = no matter for the left side.</summary>
    public double LeftWeight { get; init; }

    /// <summary>How much it counts in the right side's preference for the left; 0 or more, 0 = no matter for the right side.</summary>
    public double RightWeight { get; init; }

    /// <summary>When true, a pair that fails is excluded and never traded off.</summary>
    public bool Hard { get; init; }

    /// <summary>The left listing's field, such as <c>details.wage.min</c>; null: the left side is given no improvement.</summary>
    public string? LeftField { get; init; }

    /// <summary>The right listing's field; null: the right side is given no improvement.</summary>
    public string? RightField { get; init; }

    /// <summary>Whether the left side may be told of it (reasons and improvements quote the other side's value).</summary>
    public bool TellLeft { get; init; } = true;

    /// <summary>Whether the right side may be told of it.</summary>
    public bool TellRight { get; init; } = true;

    /// <summary>The unit of its numbers for wording: one of <see cref="Explanations.AmountUnit"/>; null: plain numbers.</summary>
    public string? Unit { get; init; }

    /// <summary>The value, 0..1, when either side says nothing.</summary>
    public double Neutral { get; init; } = 0.6;

    /// <summary>How much it counts in one side's preference for the other.</summary>
    public double Weight(MarketSide side) => side == MarketSide.Left ? LeftWeight : RightWeight;

    /// <summary>The same criterion with another weight in one side's preference.</summary>
    internal Criterion Weighing(MarketSide side, double weight) => side == MarketSide.Left ? this with { LeftWeight = weight } : this with { RightWeight = weight };

    /// <summary>The same criterion for the market seen from the other side.</summary>
    public Criterion Swap() => this with
    {
        WantedBy = WantedBy == MarketSide.Left ? MarketSide.Right : MarketSide.Left,
        LeftWeight = RightWeight,
        RightWeight = LeftWeight,
        LeftField = RightField,
        RightField = LeftField,
        TellLeft = TellRight,
        TellRight = TellLeft,
    };

    /// <summary>Lays the profiles' facts out in columns for fast passes.</summary>
    internal abstract Columns Compile(Participants all);
}
