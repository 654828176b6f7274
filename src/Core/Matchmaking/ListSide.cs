using SetagayaPort.Matching.Market;

namespace SetagayaPort.Core.Matchmaking;

/// <summary>How one side's listings fare.</summary>
/// <param name="Listings">How many are published.</param>
/// <param name="Alone">How many of them fit nobody at all.</param>
/// <param name="Orphans">How many fit somebody but are shown in nobody's list.</param>
/// <param name="UnderOne">The share, 0..1, of those who fit somebody with less than one expected introduction.</param>
/// <param name="Gini">How unevenly the expected introductions are spread among them, 0 (alike) to 1 (one has all).</param>
/// <param name="EnvyPairs">Pairs of whom the first would have more in the second one's places.</param>
public sealed record ListSide(int Listings, int Alone, int Orphans, double UnderOne, double Gini, long EnvyPairs)
{
    internal static ListSide Of(SideFigures figures, int listings) => new(
        listings, listings - figures.Profiles, figures.Orphans, Math.Round(figures.UnderOne, 4), Math.Round(figures.Gini, 4), figures.EnvyPairs);
}
