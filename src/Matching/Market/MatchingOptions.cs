namespace SetagayaPort.Matching.Market;

/// <summary>How a market pass is run. The result depends on everything here except <see cref="Threads"/>.</summary>
public sealed record MatchingOptions
{
    /// <summary>How many pairs are kept for each profile by <see cref="PairMatch.Mutual"/>, in each direction; the result is the union.</summary>
    public int Keep { get; init; } = 100;

    /// <summary>Pairs whose mutual fit is below this are dropped; 0..1.</summary>
    public double MinimumMutual { get; init; }

    /// <summary>How many threads work; 0 = one per processor.</summary>
    public int Threads { get; init; }
}
