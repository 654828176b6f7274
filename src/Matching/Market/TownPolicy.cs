namespace SetagayaPort.Matching.Market;

/// <summary>What a town wants of its lists beside the most introductions.</summary>
public sealed record TownPolicy
{
    /// <summary>How lists are read.</summary>
    public Examination Examination { get; init; } = Examination.Inverse;

    /// <summary>
    /// 0 to 1: everybody's expected matches count with this power. 1 asks for the most matches, whoever has them; the less, the more those
    /// count who would have few.
    /// </summary>
    public double Alpha { get; init; } = .5;

    /// <summary>How many requests one listing's owner reads at most; further ones are lost. Above 0.</summary>
    public int Attention { get; init; } = 10;

    /// <summary>How many entries of a list count as shown. Above 0.</summary>
    public int Shown { get; init; } = 20;

    /// <summary>In how many lists everybody who fits anybody is shown at least, as far as there are so many whom they fit; 0 or more.</summary>
    public int Floor { get; init; } = 3;
}
