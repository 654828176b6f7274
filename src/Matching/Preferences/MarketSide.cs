namespace SetagayaPort.Matching.Preferences;

/// <summary>The two sides of a market as a <see cref="Market.MarketModel"/> names them.</summary>
public enum MarketSide
{
    Left,
    Right,
}
