using SetagayaPort.Matching.Market;

namespace SetagayaPort.Core.Matchmaking;

/// <summary>What the town wants of its lists, from the section <c>Matching:Town</c>.</summary>
public sealed class TownOptions
{
    /// <summary>0 to 1: 1 asks for the most introductions whoever has them; the less, the more those count who would have few.</summary>
    public double Alpha { get; set; } = .5;

    /// <summary>How many requests one owner reads at most in a while; 1 to 100.</summary>
    public int Attention { get; set; } = 10;

    /// <summary>In how many lists every listing that fits anybody is shown at least; 0 to 20.</summary>
    public int Floor { get; set; } = 3;

    /// <summary>How much more a listing's introductions count on the day when it is published; 0 to 5. It halves every week.</summary>
    public double NewcomerBoost { get; set; } = .5;

    internal bool IsValid => Alpha is >= 0 and <= 1 && Attention is >= 1 and <= 100 && Floor is >= 0 and <= 20 && NewcomerBoost is >= 0 and <= 5;

    internal TownPolicy Policy => new() { Alpha = Alpha, Attention = Attention, Floor = Floor };

    /// <summary>By whole days, so that passes of one day give the same lists.</summary>
    internal double Boost(TimeSpan age) => 1 + NewcomerBoost * Math.Pow(.5, Math.Max(0, Math.Floor(age.TotalDays)) / 7);
}
