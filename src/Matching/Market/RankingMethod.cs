namespace SetagayaPort.Matching.Market;

/// <summary>The ways to rank a market.</summary>
public enum RankingMethod
{
    /// <summary><see cref="Market.Naive"/>: everybody sees first whom they like best.</summary>
    Naive,

    /// <summary><see cref="Market.Reciprocal"/>: both sides' preferences multiplied.</summary>
    Reciprocal,

    /// <summary><see cref="Market.Tu"/>: the matching equilibrium with transferable utility.</summary>
    Tu,

    /// <summary><see cref="Market.Mode"/>: what an application would yield, until nothing moves.</summary>
    Mode,

    /// <summary><see cref="Market.DirectSw"/>: the town's expected matches, by their gradient.</summary>
    DirectSw,

    /// <summary><see cref="Market.Polish"/> after <see cref="DirectSw"/>: most matches where one side applies and the other reviews.</summary>
    Polish,

    /// <summary><see cref="Market.AlphaSw"/>: both sides' lists, with α between the most matches and nobody left out.</summary>
    AlphaSw,

    /// <summary><see cref="Market.PolishLists"/> after <see cref="AlphaSw"/>.</summary>
    PolishLists,

    /// <summary><see cref="Market.PolishPairs"/> after <see cref="AlphaSw"/>: most matches where both sides have lists.</summary>
    PolishPairs,
}
