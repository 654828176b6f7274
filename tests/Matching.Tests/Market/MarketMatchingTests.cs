using FsCheck;
using FsCheck.Fluent;
using SetagayaPort.Matching.Market;
using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Matching.Tests.Market;

public class MarketMatchingTests
{
    private static readonly MatchingOptions Everything = new() { Keep = int.MaxValue };

    [Fact]
    public void Compute_EveryValue_LiesInZeroToOneAndMutualIsTheGeometricMean() => ForMarkets(market =>
        MarketMatching.Compute(market, Everything).Scores.All(score =>
            score is { LeftFit: >= 0 and <= 1, RightFit: >= 0 and <= 1 } && score.Mutual == Math.Sqrt(score.LeftFit * score.RightFit)));

    [Fact]
    public void Compute_SidesSwapped_SwapsTheFits() => ForMarkets(market =>
    {
        var swapped = MarketMatching.Compute(new MatchMarket(market.Model.Swap(), [.. market.Right], [.. market.Left]), Everything).Scores
            .ToDictionary(score => (score.Right, score.Left));
        var straight = MarketMatching.Compute(market, Everything).Scores;
        return straight.Count == swapped.Count && straight.All(score => swapped.TryGetValue((score.Left, score.Right), out var other)
            && Math.Abs(other.RightFit - score.LeftFit) < 1e-12 && Math.Abs(other.LeftFit - score.RightFit) < 1e-12);
    });

    [Fact]
    public void Compute_OnlyOneProfile_GivesExactlyItsPairsOfTheFullRun() => ForMarkets(market =>
    {
        var full = MarketMatching.Compute(market, Everything);
        return market.Left.All(left => MarketMatching.Compute(market, Everything, left.Id).Scores.SequenceEqual(full.Scores.Where(score => score.Left == left.Id)))
            && market.Right.All(right => MarketMatching.Compute(market, Everything, right.Id).Scores.ToHashSet().SetEquals(full.Scores.Where(score => score.Right == right.Id)));
    });

    [Fact]
    public void Compute_OnePair_IsWhatTheFullRunSays() => ForMarkets(market =>
    {
        var full = MarketMatching.Compute(market, Everything).Scores.ToDictionary(score => (score.Left, score.Right), score => score.Mutual);
        return market.Left.All(left => market.Right.All(right =>
            MarketMatching.Pair(market, left.Id, right.Id)?.Mutual == (full.TryGetValue((left.Id, right.Id), out var mutual) ? mutual : null)));
    });

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Compute_AnyNumberOfThreads_GivesTheSame(int threads)
    {
        var options = new MatchingOptions { Keep = 5, Threads = threads };

        var market = Town.Market(3, 1500, 100); // Large enough that every thread gets its share.

        var scores = MarketMatching.Compute(market, options).Scores;

        Assert.NotEmpty(scores);
        Assert.Equal(MarketMatching.Compute(market, options with { Threads = 3 }).Scores, scores);
    }

    [Fact]
    public void Compute_Keep_IsTheUnionOfEachSidesBest() => ForMarkets(market =>
    {
        const int keep = 3;
        var all = MarketMatching.Compute(market, Everything).Scores;
        var expected = all.GroupBy(score => score.Left).SelectMany(row => row.OrderByDescending(score => score.Mutual).ThenBy(score => score.Right).Take(keep))
            .Union(all.GroupBy(score => score.Right).SelectMany(row => row.OrderByDescending(score => score.Mutual).ThenBy(score => score.Left).Take(keep)));
        return MarketMatching.Compute(market, new MatchingOptions { Keep = keep }).Scores.ToHashSet().SetEquals(expected);
    });

    [Fact]
    public void Compute_EqualFits_AreOrderedById()
    {
        var random = new Random(5);
        var opening = Silent(random, Town.Opening);
        var market = new MatchMarket(Town.Jobs, [opening], [.. Enumerable.Range(0, 20).Select(_ => Silent(random, Town.Seeker))]);

        var kept = MarketMatching.Compute(market, new MatchingOptions { Keep = 4 }, opening.Id).Scores.Select(score => score.Right);

        Assert.Equal(market.Right.Select(seeker => seeker.Id).Order().Take(4), kept);
    }

    [Fact]
    public void Compute_SameOwner_IsNeverMatched()
    {
        var owner = Guid.CreateVersion7();
        var market = Couple(owner, null, owner, null);

        Assert.Empty(MarketMatching.Compute(market, Everything).Scores);
        Assert.Null(MarketMatching.Pair(market, market.Left[0].Id, market.Right[0].Id));
    }

    [Fact]
    public void Compute_SameOrganization_IsNeverMatched()
    {
        var organization = Guid.CreateVersion7();

        Assert.Empty(MarketMatching.Compute(Couple(Guid.CreateVersion7(), organization, Guid.CreateVersion7(), organization), Everything).Scores);
        Assert.Single(MarketMatching.Compute(Couple(Guid.CreateVersion7(), null, Guid.CreateVersion7(), null), Everything).Scores);
        Assert.Single(MarketMatching.Compute(Couple(Guid.CreateVersion7(), organization, Guid.CreateVersion7(), Guid.CreateVersion7()), Everything).Scores);
    }

    [Fact]
    public void Compute_MinimumMutual_DropsWhatIsBelow()
    {
        var market = Town.Market(9, 30, 30);
        var all = MarketMatching.Compute(market, Everything).Scores;

        var kept = MarketMatching.Compute(market, Everything with { MinimumMutual = 0.6 }).Scores;

        Assert.Equal(all.Where(score => score.Mutual >= 0.6), kept);
        Assert.InRange(kept.Count, 1, all.Count - 1);
    }

    [Fact]
    public void Compute_Fits_AreWeightedMeansOfTheValues()
    {
        var random = new Random(1);
        var model = new MarketModel(Town.Opening, Town.Seeker,
        [
            new MinimumCriterion { Topic = "wage", Code = "price", WantedBy = MarketSide.Right, WantedRange = "wage", OfferedRange = "wage", RightWeight = 3 },
            new SetCriterion { Topic = "skills", Code = "skills", WantedBy = MarketSide.Left, WantedSet = "skills", OfferedSet = "skills", Rule = SetRule.Coverage, LeftWeight = 2, RightWeight = 1 },
        ]);
        var opening = Silent(random, Town.Opening).AddValue("wage", 1200).AddSet("skills", "a", "b", "c", "d");
        var seeker = Silent(random, Town.Seeker).AddValue("wage", 1200).AddSet("skills", "a", "z");

        var pair = Assert.Single(MarketMatching.Compute(new MatchMarket(model, [opening], [seeker]), Everything).Scores);

        Assert.Equal(0.25, pair.LeftFit, 12);
        Assert.Equal((3 * 0.7 + 0.25) / 4, pair.RightFit, 12);
    }

    [Fact]
    public void Compute_EmptySide_GivesNothing() =>
        Assert.Empty(MarketMatching.Compute(new MatchMarket(Town.Jobs, [Town.OpeningOf(new Random(1))], []), Everything).Pairs);

    [Fact]
    public void Compute_Cancelled_Throws()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => MarketMatching.Compute(Town.Market(1, 10, 10), Everything, cancellation: cancelled.Token));
    }

    [Fact]
    public void Compute_UnknownProfile_IsRefused() =>
        Assert.Throws<ArgumentException>(() => MarketMatching.Compute(Town.Market(1, 3, 3), Everything, Guid.CreateVersion7()));

    private static void ForMarkets(Func<MatchMarket, bool> holds) =>
        Prop.ForAll(Gen.Choose(0, 100_000).ToArbitrary(), seed => holds(Town.Market(seed, 1 + seed % 13, 1 + seed % 17))).QuickCheckThrowOnFailure();

    private static Profile Silent(Random random, string side) => new() { Id = Town.Id(random), Owner = Town.Id(random), Side = side };

    private static MatchMarket Couple(Guid leftOwner, Guid? leftOrganization, Guid rightOwner, Guid? rightOrganization) => new(
        Town.Jobs,
        [new Profile { Id = Guid.CreateVersion7(), Owner = leftOwner, Organization = leftOrganization, Side = Town.Opening }],
        [new Profile { Id = Guid.CreateVersion7(), Owner = rightOwner, Organization = rightOrganization, Side = Town.Seeker }]);
}
