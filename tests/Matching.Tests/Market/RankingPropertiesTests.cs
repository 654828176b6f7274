using SetagayaPort.Matching.Market;

namespace SetagayaPort.Matching.Tests.Market;

/// <summary>What must be true of every ranking of any market.</summary>
public class RankingPropertiesTests
{
    public static TheoryData<RankingMethod> Rankings => [.. Enum.GetValues<RankingMethod>().Where(x => x is not (RankingMethod.DirectSw or RankingMethod.AlphaSw))];

    public static TheoryData<RankingMethod> Mixtures => [RankingMethod.DirectSw, RankingMethod.AlphaSw];

    public static TheoryData<RankingMethod> All => [.. Enum.GetValues<RankingMethod>()];

    [Theory]
    [MemberData(nameof(Rankings))]
    public void Rank_OfAnyMarket_GivesEveryRowEveryWeightOnce(RankingMethod method) => RandomMarkets.Hold(market =>
    {
        var (ofCandidates, ofEmployers) = MarketRanking.RankBoth(market, method, Examination.Inverse);

        Assert.All(ofCandidates.Chunk(market.Employers), row => Assert.Equal(Exposure.Weights(Examination.Inverse, market.Employers), row.OrderDescending()));
        Assert.All(ofEmployers.Chunk(market.Candidates), row => Assert.Equal(Exposure.Weights(Examination.Inverse, market.Candidates), row.OrderDescending()));
    });

    [Theory]
    [MemberData(nameof(Mixtures))]
    public void Mixture_OfAnyMarket_IsMadeOfRankings(RankingMethod method) => RandomMarkets.Hold(market =>
    {
        var weights = Exposure.Weights(Examination.Inverse, market.Employers);

        Assert.All(MarketRanking.Rank(market, method, Examination.Inverse).Chunk(market.Employers), row =>
        {
            Assert.Equal(weights.Sum(), row.Sum(), 9);
            for (var best = 1; best < row.Length; best++)
                Assert.InRange(row.OrderDescending().Take(best).Sum(), 0, weights.Take(best).Sum() + 1e-9);
        });
    });

    /// <summary>Who stands where in the input decides nothing. Polishing takes candidates in turn and draws pairs by place: it is left out.</summary>
    [Theory]
    [InlineData(RankingMethod.Naive)]
    [InlineData(RankingMethod.Reciprocal)]
    [InlineData(RankingMethod.Tu)]
    [InlineData(RankingMethod.Mode)]
    [InlineData(RankingMethod.DirectSw)]
    [InlineData(RankingMethod.AlphaSw)]
    [InlineData(RankingMethod.PolishLists)]
    public void Rank_InputInAnotherOrder_GivesTheSameLists(RankingMethod method) => RandomMarkets.Hold(market =>
    {
        var random = new Random(market.OfCandidates.Length);
        var (candidates, employers) = (Shuffled(random, market.Candidates), Shuffled(random, market.Employers));
        var other = new PreferenceMatrix(market.Candidates, market.Employers,
            Moved(market.OfCandidates, candidates, employers), Moved(market.OfEmployers, employers, candidates));

        var (ofCandidates, ofEmployers) = MarketRanking.RankBoth(market, method, Examination.Inverse);
        var (otherCandidates, otherEmployers) = MarketRanking.RankBoth(other, method, Examination.Inverse);

        Near(Moved(ofCandidates, candidates, employers), otherCandidates);
        Near(Moved(ofEmployers, employers, candidates), otherEmployers);
    });

    [Theory]
    [MemberData(nameof(All))]
    public void Matches_OfAnyMarket_LieInRange(RankingMethod method) => RandomMarkets.Hold(market =>
    {
        var (ofCandidates, ofEmployers) = MarketRanking.RankBoth(market, method, Examination.Inverse);
        var lists = new TwoLists(market, ofCandidates, ofEmployers);

        Assert.All(lists.OfEachCandidate(), x => Assert.InRange(x, 0, market.Employers));
        Assert.InRange(TwoLists.Gini(lists.OfEachEmployer()), 0, 1);
        Assert.Equal(lists.OfEachCandidate().Sum(), lists.OfEachEmployer().Sum(), 9);
        Assert.InRange(ApplyThenReview.ExpectedMatches(market, ofCandidates, Examination.Inverse), 0, Math.Min(ofCandidates.Sum(), market.OfEmployers.Sum()) + 1e-9);
    });

    /// <summary>Runs side by side share the threads among themselves in ever other ways; the market is large enough for several.</summary>
    [Theory]
    [MemberData(nameof(All))]
    public void Rank_OnAnyNumberOfThreads_GivesTheSame(RankingMethod method)
    {
        var size = method switch
        {
            RankingMethod.Polish or RankingMethod.PolishLists or RankingMethod.PolishPairs => 40,
            RankingMethod.Mode or RankingMethod.DirectSw => 100,
            _ => 225,
        };
        var market = PreferenceMatrix.Random(size, size, .5, seed: 4);
        var alone = MarketRanking.Rank(market, method, Examination.Inverse);
        var together = new double[3][];

        Parallel.For(0, together.Length, run => together[run] = MarketRanking.Rank(market, method, Examination.Inverse));

        Assert.All(together, ranked => Assert.Equal(alone, ranked));
    }

    private static int[] Shuffled(Random random, int count)
    {
        int[] order = [.. Enumerable.Range(0, count)];
        random.Shuffle(order);
        return order;
    }

    /// <summary>The matrix with its rows and columns in another order.</summary>
    private static double[] Moved(double[] matrix, int[] rows, int[] columns) =>
        [.. rows.SelectMany(row => columns.Select(column => matrix[row * columns.Length + column]))];

    private static void Near(double[] expected, double[] actual) =>
        Assert.All(expected.Zip(actual), x => Assert.Equal(x.First, x.Second, 9));
}
