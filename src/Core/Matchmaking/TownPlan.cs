namespace SetagayaPort.Core.Matchmaking;

/// <summary>What a pass over a model's two sides wants stored.</summary>
/// <param name="Pairs">The pairs with their places, worked out while they are walked through: walk once.</param>
/// <param name="Count">How many pairs.</param>
/// <param name="Shares">Each listing's share left over, by the side towards which.</param>
/// <param name="Comparison">How the lists come off.</param>
public sealed record TownPlan(IEnumerable<RankedMatch> Pairs, int Count, IReadOnlyDictionary<Guid, (string OtherSide, double Share)> Shares, TownComparison Comparison);
