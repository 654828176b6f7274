namespace SetagayaPort.Matching.Market;

/// <summary>How the profiles of one side fare under given lists.</summary>
/// <param name="Profiles">How many of them fit anybody.</param>
/// <param name="Gini">How unevenly the expected matches are spread, 0 (alike) to 1 (one has all).</param>
/// <param name="UnderOne">The share, 0..1, of those with less than one expected match.</param>
/// <param name="Orphans">How many are shown in no list at all.</param>
/// <param name="EnvyPairs">Pairs of whom the first would have more matches in the second one's places in the other side's lists.</param>
/// <param name="Each">Each profile's expected matches, and how much it is looked at: the sum over the lists of how likely its place is looked at.</param>
public sealed record SideFigures(int Profiles, double Gini, double UnderOne, int Orphans, long EnvyPairs, IReadOnlyDictionary<Guid, (double Matches, double Looks)> Each)
{
    internal static SideFigures Of(Guid[] profiles, double[] matches, double[] looks, int[] lists, long envy) => new(
        profiles.Length,
        TwoLists.Gini(matches),
        profiles.Length == 0 ? 0 : matches.Count(x => x < 1) / (double)profiles.Length,
        lists.Count(x => x == 0),
        envy,
        profiles.Select((id, at) => (id, at)).ToDictionary(x => x.id, x => (matches[x.at], looks[x.at])));
}
