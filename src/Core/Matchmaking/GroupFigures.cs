namespace SetagayaPort.Core.Matchmaking;

/// <summary>How much the listings of one group are looked at, each on average.</summary>
/// <param name="Dimension">What they have in common: <c>area</c>, <c>age</c> of the business, <c>welcome</c> or <c>newness</c>.</param>
/// <param name="Value">The area's code, the decade, the word, or <c>new</c> and <c>settled</c>; empty where the listing says nothing.</param>
/// <param name="Listings">How many.</param>
/// <param name="LooksByFit">The expected looks at a listing of the group if everybody saw the best fits first.</param>
/// <param name="LooksAfter">The same in the lists as the pass has made them.</param>
/// <param name="MatchesAfter">The expected introductions of a listing of the group.</param>
public sealed record GroupFigures(string Dimension, string Value, int Listings, double LooksByFit, double LooksAfter, double MatchesAfter);
