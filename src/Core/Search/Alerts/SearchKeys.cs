using SetagayaPort.Matching.Text;

namespace SetagayaPort.Core.Search.Alerts;

/// <summary>
/// By what a search and a listing meet without looking at all the others: a search has few keys, a listing all that it says, and a search
/// finds no listing that has none of its keys. What shares a key need not fit; <see cref="Percolator"/> decides.
/// </summary>
internal static class SearchKeys
{
    /// <summary>Of searches that demand neither words nor facets; every listing has it.</summary>
    private const string Common = "*";

    /// <summary>More pairs of values than this are no better than single ones.</summary>
    private const int MostPairs = 12;

    /// <summary>Facets that hardly tell listings apart come last.</summary>
    private static readonly string[] Coarse = ["side", "market"];

    /// <summary>What made keys: the analysis, as this build of the program does it.</summary>
    public static string Maker { get; } = typeof(JapaneseAnalyzer).Module.ModuleVersionId.ToString("N");

    public static IReadOnlyCollection<string> Of(SearchCriteria criteria)
    {
        var wanted = JapaneseAnalyzer.Default.AnalyzeQuery(criteria.Text ?? "").Where(x => !x.IsExcluded).ToList();
        if (wanted.Count == 0)
            return OfFacets(criteria.Facets);

        // Whoever answers k of n clauses answers at least one of any n - k + 1.
        var anchors = wanted.Count - QueryDemand.Least(wanted.Count) + 1;
        var market = criteria.Facets.TryGetValue("market", out var markets) && markets.Count == 1 ? markets[0] : null;
        return [.. wanted.Select(x => x.Alternatives.Select(Rarest).ToList()).OrderByDescending(x => x.Min(Worth)).Take(anchors)
            .SelectMany(x => x).Select(term => Word(market, term)).Distinct(StringComparer.Ordinal)];
    }

    /// <param name="document">A listing.</param>
    /// <param name="terms">What it says.</param>
    public static IReadOnlyCollection<string> Of(SearchDocument document, IReadOnlyList<string> terms)
    {
        var facets = document.Facets.SelectMany(x => x.Value.Select(value => (Name: x.Key, value))).ToList();
        var keys = new HashSet<string>(StringComparer.Ordinal) { Common };
        var markets = document.Facets.GetValueOrDefault("market") ?? [];
        foreach (var term in terms)
            keys.UnionWith(markets.Select(market => Word(market, term)).Append(Word(null, term)));
        keys.UnionWith(facets.Select(x => Facet(x)));
        keys.UnionWith(from one in facets from other in facets where string.CompareOrdinal(one.Name, other.Name) < 0 select Pair(one, other));
        return keys;
    }

    private static IReadOnlyCollection<string> OfFacets(IReadOnlyDictionary<string, IReadOnlyList<string>> facets)
    {
        var telling = facets.OrderBy(x => Array.IndexOf(Coarse, x.Key)).ThenBy(x => x.Value.Count).ThenBy(x => x.Key, StringComparer.Ordinal)
            .Select(x => x.Value.Select(value => (Name: x.Key, Value: value)).ToList()).ToList();
        if (telling.Count == 0)
            return [Common];
        if (telling.Count == 1 || telling[0].Count * telling[1].Count > MostPairs)
            return [.. telling[0].Select(x => Facet(x))];
        return [.. from one in telling[0] from other in telling[1] select string.CompareOrdinal(one.Name, other.Name) < 0 ? Pair(one, other) : Pair(other, one)];
    }

    /// <summary>Long terms are rarer than short ones.</summary>
    private static string Rarest(QueryPhrase phrase) => phrase.Terms.MaxBy(Worth)!;

    private static int Worth(string term) => term.Length;

    private static string Word(string? market, string term) => $"w:{market}:{term}";

    private static string Facet((string Name, string Value) one) => $"f:{one.Name}={one.Value}";

    private static string Pair((string Name, string Value) one, (string Name, string Value) other) => $"p:{one.Name}={one.Value}&{other.Name}={other.Value}";
}
