using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Markets.Moves;
using SetagayaPort.Core.Markets.Schema;
using SetagayaPort.Matching.Explanations;
using SetagayaPort.Matching.Market;
using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Core.Matchmaking.Advising;

/// <summary>
/// Finds what owners could change: every step of the kind's moves is tried on a copy of the listing and run against the whole market, so
/// that the number told is what the change would bring. A step that a rule blocks is not told.
/// </summary>
public sealed class AdviceFinder(MarketCatalog catalog)
{
    /// <param name="listings">Listings of one kind that stand in the markets.</param>
    /// <param name="markets">All markets of that kind, whole.</param>
    /// <param name="hidden">Listings that are shown to nobody: fewer than three of them are not told of.</param>
    /// <param name="today">The day by which rules are checked.</param>
    /// <returns>For each listing, in order, at most three, the most useful first.</returns>
    public IReadOnlyList<IReadOnlyList<Advice>> Find(IReadOnlyList<Listing> listings, IReadOnlyList<MatchMarket> markets, IReadOnlySet<Guid> hidden, DateOnly today)
    {
        if (listings.Count == 0)
            return [];
        var kind = catalog.Of(listings[0]);
        var words = kind.Moves.Where(x => x.Way == MoveWay.Add).ToDictionary(x => x.Field, x => OtherWords.Of(x.Field, kind, markets), StringComparer.Ordinal);
        var tried = listings.Select(listing => StepsOf(listing, kind, words, today)).ToList();
        var versions = new List<Profile>();
        for (var i = 0; i < listings.Count; i++)
        {
            var profile = kind.ToProfile(listings[i]);
            versions.Add(profile);
            versions.AddRange(tried[i].Select(step => kind.ToProfile(step.Changed, listings[i], profile)));
        }

        var reach = Reach(markets, versions);
        var (found, at) = (new List<IReadOnlyList<Advice>>(listings.Count), 0);
        for (var i = 0; i < listings.Count; i++)
        {
            var before = reach[at++];
            var counted = tried[i].Select(step => (Step: step, Advice: Count(step, before, reach[at++], hidden))).ToList();
            found.Add(Choose(listings[i], kind, counted, today));
        }

        return found;
    }

    private static List<FieldStep> StepsOf(Listing listing, ListingKind kind, Dictionary<string, IReadOnlyList<string>> words, DateOnly today) =>
    [
        .. kind.Moves.SelectMany(move => new FieldSteps(move, Spec(kind, move.Field), listing, today).All(words.GetValueOrDefault(move.Field, []))),
    ];

    private static FieldSpec Spec(ListingKind kind, string field) => kind.FieldOf(field)
        ?? throw new InvalidOperationException($"{kind.MarketId}.{kind.Id} has no field {field}.");

    /// <summary>Whom each version fits well in any of the markets.</summary>
    private static HashSet<Guid>[] Reach(IReadOnlyList<MatchMarket> markets, List<Profile> versions)
    {
        HashSet<Guid>[] all = [.. versions.Select(_ => new HashSet<Guid>())];
        foreach (var market in markets)
        {
            var found = MarketReach.Of(market, versions);
            for (var i = 0; i < all.Length; i++)
                all[i].UnionWith(found[i]);
        }

        return all;
    }

    private static Advice Count(FieldStep step, HashSet<Guid> before, HashSet<Guid> after, IReadOnlySet<Guid> hidden) => new(
        step.Move.Field, step.Template, step.Values, AdviceChoice.Told(before, after, hidden), AdviceChoice.Told(after, before, hidden));

    private static IReadOnlyList<Advice> Choose(Listing listing, ListingKind kind, List<(FieldStep Step, Advice Advice)> tried, DateOnly today)
    {
        var blocks = new Lazy<HashSet<(string, string)>>(() => Blocks(listing, kind, today));
        return AdviceChoice.Strongest(tried.GroupBy(x => x.Step.Move)
            .Select(move => AdviceChoice.Ranked(move, x => x.Step.Size, x => x.Advice).FirstOrDefault(x => Blocks(x.Step.Changed, kind, today).IsSubsetOf(blocks.Value)).Advice)
            .OfType<Advice>());
    }

    private static HashSet<(string Rule, string Field)> Blocks(Listing listing, ListingKind kind, DateOnly today) =>
        [.. kind.Check(listing, today).Where(x => x.Severity == Severity.Block).Select(x => (x.Rule, x.Field))];
}
