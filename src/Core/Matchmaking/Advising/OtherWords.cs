using SetagayaPort.Core.Markets;
using SetagayaPort.Matching.Market;
using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Core.Matchmaking.Advising;

/// <summary>What the other side really says of a field, to which a listing could open itself.</summary>
internal static class OtherWords
{
    private const int Most = 6;

    /// <summary>The words that counterparts say where some criterion compares them with the field, the most frequent first.</summary>
    public static IReadOnlyList<string> Of(string field, ListingKind kind, IEnumerable<MatchMarket> markets)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var market in markets)
        {
            var own = market.Model.Left == $"{kind.MarketId}.{kind.Id}" ? MarketSide.Left : MarketSide.Right;
            var others = own == MarketSide.Left ? market.Right : market.Left;
            foreach (var criterion in market.Model.Criteria.OfType<SetCriterion>().Where(x => (own == MarketSide.Left ? x.LeftField : x.RightField) == field))
                Count(others, criterion.WantedBy == own ? criterion.OfferedSet : criterion.WantedSet, kind.FieldOf(field)!, counts);
        }

        return [.. counts.OrderByDescending(x => x.Value).ThenBy(x => x.Key, StringComparer.Ordinal).Select(x => x.Key).Take(Most)];
    }

    private static void Count(IReadOnlyList<Profile> others, string set, Markets.Schema.FieldSpec spec, Dictionary<string, int> counts)
    {
        foreach (var word in others.SelectMany(x => x.Sets.TryGetValue(set, out var words) ? words : (IEnumerable<string>)[]))
            if (spec.Find(word) is not null)
                counts[word] = counts.GetValueOrDefault(word) + 1;
    }
}
