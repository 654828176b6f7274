namespace SetagayaPort.Core.Markets.Shops;

/// <summary>How long a way takes on foot: 80 metres are one minute, and a part of one counts as a whole (不動産の表示に関する公正競争規約施行規則).</summary>
public static class Walk
{
    public const int MetresPerMinute = 80;

    /// <summary>The field takes no more.</summary>
    public const int Longest = 120;

    /// <summary>At least one minute: nobody lives in the station.</summary>
    public static int Minutes(double metres) => Math.Max(1, (int)Math.Ceiling(metres / MetresPerMinute));
}
