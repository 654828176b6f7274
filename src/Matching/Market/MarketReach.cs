using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Matching.Market;

/// <summary>Whom profiles would fit well if they said something else. Pure, and exactly what a run of the changed market would give.</summary>
public static class MarketReach
{
    /// <summary>The mutual fit, 0..1, from which a pair counts as a good one, is told of and is shown as lit.</summary>
    public const double Good = 0.6;

    /// <summary>For each version, alone in the place of the profile whose id it bears, everybody of the other side whose mutual fit is <see cref="Good"/> or more.</summary>
    /// <param name="market">The market as it stands.</param>
    /// <param name="versions">Profiles of one side as they are or might be.</param>
    /// <exception cref="ArgumentException">A version's id does not stand on the side of the first one.</exception>
    public static IReadOnlyList<IReadOnlyList<Guid>> Of(MatchMarket market, IReadOnlyList<Profile> versions)
    {
        if (versions.Count == 0)
            return [];
        var left = versions[0].Side == market.Model.Left;
        var (model, all) = left ? (market.Model, market.All) : (market.Model.Swap(), market.All.Swap());
        int[] places = [.. versions.Select(version => (left ? market.LeftPosition(version.Id) : market.RightPosition(version.Id))
            ?? throw new ArgumentException($"{version.Id} does not stand on the side {versions[0].Side}", nameof(versions)))];

        var found = new IReadOnlyList<Guid>[versions.Count];
        int[] alike = [.. Enumerable.Range(0, found.Length).Where(at => SaysTheSame(versions[at], all.Left[places[at]]))];
        var together = new MarketColumns(model, new Participants([.. alike.Select(at => versions[at])], all.Right, all.Terms.Only(alike.Select(at => places[at]))));
        var row = new MarketRow(together);
        for (var i = 0; i < alike.Length; i++)
            found[alike[i]] = GoodOnes(row, i, all.Right);
        // Another text weighs the words of the whole market anew.
        foreach (var at in Enumerable.Range(0, found.Length).Except(alike))
        {
            var alone = new Participants([versions[at]], all.Right, all.Terms.Alone(places[at], versions[at].Terms));
            found[at] = GoodOnes(new MarketRow(new MarketColumns(model, alone)), 0, all.Right);
        }
        return found;
    }

    private static bool SaysTheSame(Profile version, Profile profile) => ReferenceEquals(version.Terms, profile.Terms) || version.Terms.SequenceEqual(profile.Terms, StringComparer.Ordinal);

    private static Guid[] GoodOnes(MarketRow row, int left, IReadOnlyList<Profile> others)
    {
        var good = new List<Guid>();
        var count = row.Run(left);
        for (var place = 0; place < count; place++)
            if (row.At(place) is { Mutual: >= Good } pair)
                good.Add(others[pair.Other].Id);
        return [.. good];
    }
}
