using SetagayaPort.Matching.Market;

namespace SetagayaPort.Core.Matchmaking;

/// <summary>How the lists of a market's two sides come off, in sums only.</summary>
/// <param name="Matches">The expected number of introductions.</param>
/// <param name="Left">The left listings.</param>
/// <param name="Right">The right listings.</param>
public sealed record ListFigures(double Matches, ListSide Left, ListSide Right)
{
    internal static ListFigures Of(TownFigures figures, int left, int right) =>
        new(Math.Round(figures.Matches, 3), ListSide.Of(figures.Left, left), ListSide.Of(figures.Right, right));
}
