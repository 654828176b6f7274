namespace SetagayaPort.Core.Matchmaking;

/// <summary>The lists of a market's two sides, seen three ways.</summary>
/// <param name="ByFit">As they would be if everybody saw the best fits first.</param>
/// <param name="Before">As they stood when the pass began; null when none stood.</param>
/// <param name="After">As the pass has made them.</param>
/// <param name="LeftGroups">How groups of left listings are looked at.</param>
/// <param name="RightGroups">How groups of right listings are looked at.</param>
public sealed record TownComparison(ListFigures ByFit, ListFigures? Before, ListFigures After, IReadOnlyList<GroupFigures> LeftGroups, IReadOnlyList<GroupFigures> RightGroups);
