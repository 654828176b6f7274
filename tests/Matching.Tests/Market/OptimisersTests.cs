using SetagayaPort.Matching.Market;

namespace SetagayaPort.Matching.Tests.Market;

/// <summary>The rankings that look at the whole market, held to published figures and to what must be true of any market.</summary>
public class OptimisersTests
{
    [Theory]
    [InlineData(50, 0.8, Examination.Inverse, 58.859176, 22)]
    [InlineData(50, 0.5, Examination.Inverse, 68.673573, 19)]
    [InlineData(50, 0.8, Examination.Logarithmic, 133.439027, 14)]
    [InlineData(100, 0.5, Examination.Inverse, 153.847740, 32)]
    public void Mode_OfTheSeededMarket_ReachesThePublishedMatches_AndTheTownsOwnRankingMore(int employers, double crowding, Examination examination, double mode, int rounds)
    {
        var market = PreferenceMatrix.Random(employers * 3 / 2, employers, crowding, seed: 0);

        Assert.Equal(mode, ApplyThenReview.ExpectedMatches(market, Mode.Rank(market, examination, out var iterations), examination), 6);
        Assert.Equal(rounds, iterations);
        var polished = Polish.Rank(market, DirectSw.Rank(market, examination), examination, sweeps: 2);
        Assert.True(ApplyThenReview.ExpectedMatches(market, polished, examination) > mode);
    }

    [Theory]
    [InlineData(30, 20, 0.5, Examination.Inverse, 6.097606, 383, 172, 13.214715, 211, 81, 15.447528, 63, 10)]
    [InlineData(20, 20, 0.8, Examination.Logarithmic, 17.608421, null, null, 18.688272, null, null, 18.878959, null, null)]
    public void TwoLists_OfTheBaselines_HaveThePublishedMatchesAndEnvy(
        int candidates, int employers, double crowding, Examination examination,
        double naive, int? naiveLeft, int? naiveRight, double product, int? productLeft, int? productRight, double tu, int? tuLeft, int? tuRight)
    {
        var market = PreferenceMatrix.Random(candidates, employers, crowding, seed: 0);

        Holds(RankingMethod.Naive, naive, naiveLeft, naiveRight);
        Holds(RankingMethod.Reciprocal, product, productLeft, productRight);
        Holds(RankingMethod.Tu, tu, tuLeft, tuRight);

        void Holds(RankingMethod method, double matches, int? left, int? right)
        {
            var (ofCandidates, ofEmployers) = MarketRanking.RankBoth(market, method, examination);
            var lists = new TwoLists(market, ofCandidates, ofEmployers);
            Assert.Equal(matches, lists.Matches, 6);
            Assert.Equal(left ?? lists.CandidatesEnvy(), lists.CandidatesEnvy());
            Assert.Equal(right ?? lists.EmployersEnvy(), lists.EmployersEnvy());
        }
    }

    [Theory]
    [InlineData(30, 20, 0.5, Examination.Inverse, 1, 16.509633, 28, 7)]
    [InlineData(30, 20, 0.5, Examination.Inverse, 0, 15.7623, 0, 0)]
    [InlineData(20, 20, 0.8, Examination.Logarithmic, 1, 20.09458, null, null)]
    [InlineData(20, 20, 0.8, Examination.Logarithmic, 0, 17.74309, null, null)]
    public void AlphaSw_OfTheSeededMarket_HasThePublishedMatchesAndEnvy(int candidates, int employers, double crowding, Examination examination, double alpha, double matches, int? left, int? right)
    {
        var market = PreferenceMatrix.Random(candidates, employers, crowding, seed: 0);
        var (ofCandidates, ofEmployers) = AlphaSw.Rank(market, examination, alpha);

        var lists = new TwoLists(market, ofCandidates, ofEmployers);

        Assert.InRange(lists.Matches, matches - 1e-4, matches + 1e-4);
        Assert.Equal(left ?? lists.CandidatesEnvy(), lists.CandidatesEnvy());
        Assert.Equal(right ?? lists.EmployersEnvy(), lists.EmployersEnvy());
    }

    [Fact]
    public void Gini_OfTheNaiveLists_IsThePublishedOne()
    {
        var market = PreferenceMatrix.Random(20, 20, 0.8, seed: 0);
        var lists = new TwoLists(market, Naive.Rank(market, Examination.Logarithmic), Naive.Rank(market.Mirrored(), Examination.Logarithmic));

        Assert.Equal(.472939529, TwoLists.Gini(lists.OfEachCandidate()), 9);
        Assert.Equal(0, TwoLists.Gini([2, 2, 2]));
        Assert.Equal(0, TwoLists.Gini([0, 0]));
    }

    [Fact]
    public void Gradient_OfAnyMarket_IsTheSlopeThatOneSeesByMovingAnEntry() => RandomMarkets.Hold(market =>
    {
        const double Step = 1e-5;
        var columns = new ReviewColumns(market, Examination.Inverse);
        var weights = Exposure.Weights(Examination.Inverse, market.Employers);
        var exposure = Exposure.Of(market.OfCandidates, weights).Select(x => .3 * x + .5 * weights.Average()).ToArray();
        var (gradient, row) = (new double[exposure.Length], new double[market.Employers]);

        Assert.Equal(ApplyThenReview.ExpectedMatches(market, exposure, Examination.Inverse), columns.Gradient(exposure, gradient), 9);
        for (var at = 0; at < exposure.Length; at++)
        {
            if (at % market.Employers == 0)
                columns.RowGradient(at / market.Employers, exposure, row);
            var (up, down) = (exposure.ToArray(), exposure.ToArray());
            up[at] += Step;
            down[at] -= Step;
            Assert.Equal((columns.Matches(up) - columns.Matches(down)) / (2 * Step), gradient[at], 6);
            Assert.Equal(gradient[at], row[at % market.Employers], 9);
        }
    });

    [Fact]
    public void Polish_OfAnyMarket_NeverHurts_AndEndsInRankings() => RandomMarkets.Hold(market =>
    {
        var weights = Exposure.Weights(Examination.Inverse, market.Employers);
        var begin = Naive.Rank(market, Examination.Inverse);

        var polished = Polish.Rank(market, begin, Examination.Inverse);

        Assert.True(ApplyThenReview.ExpectedMatches(market, polished, Examination.Inverse) >= ApplyThenReview.ExpectedMatches(market, begin, Examination.Inverse) - 1e-9);
        foreach (var row in polished.Chunk(market.Employers))
            Assert.Equal(weights, row.OrderDescending());
        Assert.Equal(polished, Polish.Rank(market, polished, Examination.Inverse));
    });
}
