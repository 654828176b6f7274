using FsCheck;
using FsCheck.Fluent;
using SetagayaPort.Matching.Market;
using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Matching.Tests.Market;

/// <summary>The lists that a pass over the town makes.</summary>
public class TownListsTests
{
    private static readonly TownPolicy Plain = new() { Alpha = 1, Attention = 1000, Floor = 0 };

    [Fact]
    public void Lists_AreRankings_OfEverybodysPairs_WhateverTheOrderOfTheInput() => ForTowns(town =>
    {
        var lists = TownLists.Make(town, new());
        var shuffled = TownLists.Make(town.OrderBy(x => x.Right).ThenByDescending(x => x.Mutual), new());

        Assert.Equal(town.OrderBy(x => x.Left).ThenBy(x => x.Right), lists.Scores);
        Assert.All(lists.Scores.Zip(lists.OfLeft).GroupBy(x => x.First.Left, x => x.Second), x => Assert.Equal(Enumerable.Range(1, x.Count()), x.Order()));
        Assert.All(lists.Scores.Zip(lists.OfRight).GroupBy(x => x.First.Right, x => x.Second), x => Assert.Equal(Enumerable.Range(1, x.Count()), x.Order()));
        Assert.Equal(lists.OfLeft, shuffled.OfLeft);
        Assert.Equal(lists.OfRight, shuffled.OfRight);
    });

    [Fact]
    public void Lists_OfACrowdedTown_YieldMoreThanTheBestFitsFirst_AndLeaveFewerOut()
    {
        var lists = TownLists.Make(Town(120, 80, crowding: .7, density: 1, seed: 3), new());

        var (made, byScore) = (lists.Figures(new()), lists.ByScore(new()));

        Assert.True(made.Matches > 1.1 * byScore.Matches, $"{made.Matches} against {byScore.Matches}");
        Assert.True(made.Left.Gini < byScore.Left.Gini && made.Right.Gini < byScore.Right.Gini);
        Assert.True(made.Left.UnderOne <= byScore.Left.UnderOne);
        Assert.Equal((0, 0), (made.Left.Orphans, made.Right.Orphans));
        Assert.True(byScore.Right.Orphans > 0);
    }

    [Fact]
    public void Alpha_BelowOne_SpreadsTheMatchesMoreEvenly()
    {
        var town = Town(90, 60, crowding: .8, density: .6, seed: 11);

        var (most, fair) = (TownLists.Make(town, Plain).Figures(Plain), TownLists.Make(town, Plain with { Alpha = 0 }).Figures(Plain));

        Assert.True(fair.Left.Gini < most.Left.Gini && fair.Right.Gini < most.Right.Gini);
        Assert.True(fair.Matches <= most.Matches);
    }

    [Fact]
    public void Lists_WhenAnUnfitListingComes_StayAsTheyAre()
    {
        var (openings, seekers) = (Tests.Town.Market(4, 30, 40).Left, Tests.Town.Market(4, 30, 40).Right);
        var unfit = new Profile { Id = Guid.Empty, Owner = Guid.Empty, Side = Tests.Town.Opening }.AddSet("occupation", "99").AddRange("wage", 100, 100);
        foreach (var seeker in seekers)
            seeker.AddSet("occupations", "01").AddRange("wage", 1000, null);

        var (without, with) = (Made(openings), Made([.. openings, unfit]));

        Assert.NotEmpty(without.Scores);
        Assert.Equal(without.Scores, with.Scores);
        Assert.Equal(without.OfLeft, with.OfLeft);
        Assert.Equal(without.OfRight, with.OfRight);

        TownLists Made(IReadOnlyCollection<Profile> left) =>
            TownLists.Make(MarketMatching.Compute(new MatchMarket(Tests.Town.Jobs, left, seekers), new()).Scores, new());
    }

    [Fact]
    public void Floor_ShowsEverybodyWhoFitsAnybody_InSoManyLists()
    {
        var town = Town(60, 60, crowding: 1, density: 1, seed: 5);
        var policy = new TownPolicy { Alpha = 1, Shown = 5, Floor = 3 };

        Assert.Equal(60, ShownOften(town, policy));
        Assert.True(ShownOften(town, policy with { Floor = 0 }) < 60);

        static int ShownOften(List<PairScore> town, TownPolicy policy)
        {
            var lists = TownLists.Make(town, policy);
            return lists.Scores.Zip(lists.OfLeft).GroupBy(x => x.First.Right, x => x.Second).Count(x => x.Count(rank => rank <= policy.Shown) >= 3);
        }
    }

    [Fact]
    public void Boost_BringsANewcomerMoreLooks()
    {
        var town = Town(60, 40, crowding: .6, density: 1, seed: 8);
        var newcomer = town.GroupBy(x => x.Right).OrderBy(x => x.Sum(y => y.LeftFit)).First().Key;

        var (plain, boosted) = (TownLists.Make(town, Plain), TownLists.Make(town, Plain, id => id == newcomer ? 3 : 1));

        Assert.True(boosted.Figures(Plain).Right.Each[newcomer].Looks > plain.Figures(Plain).Right.Each[newcomer].Looks);
    }

    [Fact]
    public void Attention_ThatIsShort_WastesNoRequestsOnThoseWhoReadNoMore()
    {
        var town = Town(80, 20, crowding: .9, density: 1, seed: 21);
        var (few, many) = (new TownPolicy { Alpha = 1, Attention = 2, Floor = 0 }, Plain);

        Assert.True(TownLists.Make(town, few).Figures(few).Matches > TownLists.Make(town, many).Figures(few).Matches);
    }

    [Fact]
    public void Figures_OfNobody_AreNothing()
    {
        var lists = TownLists.Make([], new());

        var figures = lists.Figures(new());

        Assert.Equal((0d, 0, 0d, 0L), (figures.Matches, figures.Left.Profiles, figures.Right.Gini, figures.Right.EnvyPairs));
        Assert.Empty(lists.Factors());
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 400)]
    [InlineData(400, 1)]
    public void Lists_OfLopsidedTowns_AreMade(int lefts, int rights)
    {
        var lists = TownLists.Make(Town(lefts, rights, crowding: .5, density: 1, seed: 1), new());

        Assert.Equal(lefts * rights, lists.Scores.Count);
        Assert.True(lists.Figures(new()).Matches > 0);
    }

    [Fact]
    public void Figures_OfFullLists_HaveTheGiniAndEnvyOfTheTwoListModel()
    {
        var town = Town(30, 20, crowding: .5, density: 1, seed: 2);
        var lists = TownLists.Make(town, Plain);
        var market = PreferenceMatrix.Random(30, 20, .5, 2);
        var weights = Exposure.Weights(Examination.Inverse, 30);
        var (left, right) = (new double[600], new double[600]);
        for (var at = 0; at < 600; at++)
            (left[at], right[market.Turned(at)]) = (weights[lists.OfLeft[at] - 1], weights[lists.OfRight[at] - 1]);
        var two = new TwoLists(market, left, right);

        var figures = lists.Figures(Plain);

        Assert.Equal((two.CandidatesEnvy(), two.EmployersEnvy()), (figures.Left.EnvyPairs, figures.Right.EnvyPairs));
        Assert.Equal(TwoLists.Gini([.. figures.Left.Each.Values.Select(x => x.Matches)]), figures.Left.Gini, 9);
    }

    [Fact]
    public void Shares_AreThoseOfTheEquilibrium_AndANewcomersIsAStepOfIt()
    {
        var market = PairMarket.Of(PreferenceMatrix.Random(75, 50, .8, 0));
        var (a, b) = PairEquilibrium.Balance(market);
        var scores = Enumerable.Range(0, market.Count)
            .Select(at => PairEquilibrium.Surplus(market.OfCandidates[at], market.OfEmployers[at]) * a[at / 50] * b[at % 50]).ToArray();

        var matches = new ReviewColumns(market, Examination.Inverse).Matches(market.Expose(scores, Exposure.Weights(Examination.Inverse, 50)));

        Assert.Equal(57.578948, matches, 4); // the published ranking by TU
        Assert.Equal(a[7], PairEquilibrium.Share(Enumerable.Range(0, 50).Select(j => (PairEquilibrium.Surplus(market.OfCandidates[350 + j], market.OfEmployers[350 + j]), b[j]))), 5);
    }

    [Fact]
    public void Preferences_OutOfRange_AreRefusedWithTheirPlace()
    {
        var error = Assert.Throws<ArgumentException>(() => new PairMarket(2, [0, 2], [0, 1], [.5, .5], [.5, double.NaN]));
        Assert.Contains("at 1", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new PairMarket(2, [0, 2], [0, 1], [.5, 1.5], [.5, .5]));
        Assert.Throws<ArgumentException>(() => new PairMarket(2, [0, 3], [0, 1], [.5, .5], [.5, .5]));
    }

    [Fact]
    public void Making_WhenCancelled_Ends() =>
        Assert.ThrowsAny<OperationCanceledException>(() => TownLists.Make(Town(30, 20, .5, 1, 1), new(), cancel: new CancellationToken(canceled: true)));

    /// <summary>A random town, of which a part of all pairs may meet.</summary>
    private static List<PairScore> Town(int lefts, int rights, double crowding, double density, uint seed)
    {
        var market = PreferenceMatrix.Random(lefts, rights, crowding, seed);
        var random = new Mt19937(seed + 1);
        var town = new List<PairScore>();
        for (var at = 0; at < market.OfCandidates.Length; at++)
            if (random.NextDouble() <= density)
            {
                var (p, q) = (market.OfCandidates[at], market.OfEmployers[market.Turned(at)]);
                town.Add(new(Id(1, at / rights), Id(2, at % rights), p, q, Math.Sqrt(p * q)));
            }
        return town;
    }

    private static Guid Id(int side, int number) => new(side, 0, 0, [0, 0, 0, 0, 0, 0, (byte)(number >> 8), (byte)number]);

    private static void ForTowns(Action<List<PairScore>> check)
    {
        var towns = from lefts in Gen.Choose(1, 14)
                    from rights in Gen.Choose(1, 10)
                    from crowding in Gen.Choose(0, 10)
                    from density in Gen.Choose(1, 10)
                    from seed in Gen.Choose(0, 100_000)
                    select Town(lefts, rights, crowding / 10d, density / 10d, (uint)seed);
        Prop.ForAll(towns.ToArbitrary(), check).QuickCheckThrowOnFailure();
    }
}
