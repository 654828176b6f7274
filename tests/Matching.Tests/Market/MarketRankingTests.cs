using SetagayaPort.Matching.Market;

namespace SetagayaPort.Matching.Tests.Market;

/// <summary>Every method on markets that are easily forgotten.</summary>
public class MarketRankingTests
{
    private static readonly RankingMethod[] Mixtures = [RankingMethod.DirectSw, RankingMethod.AlphaSw];

    public static TheoryData<RankingMethod> Methods => [.. Enum.GetValues<RankingMethod>()];

    [Theory]
    [MemberData(nameof(Methods))]
    public void Rank_MarketWithAnEmptySide_GivesNothing(RankingMethod method)
    {
        foreach (var (candidates, employers) in new[] { (0, 0), (0, 5), (5, 0) })
        {
            var market = new PreferenceMatrix(candidates, employers, [], []);

            Assert.Empty(MarketRanking.Rank(market, method, Examination.Inverse));
            Assert.Empty(MarketRanking.RankBoth(market, method, Examination.Inverse).OfEmployers);
        }
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Rank_OneByOne_ShowsThemToEachOther(RankingMethod method)
    {
        var (ofCandidates, ofEmployers) = MarketRanking.RankBoth(new PreferenceMatrix(1, 1, [.4], [.9]), method, Examination.Logarithmic);

        Assert.Equal(1, Assert.Single(ofCandidates), 12);
        Assert.Equal(1, Assert.Single(ofEmployers), 12);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Rank_OneCandidateForTenThousand_RanksThemAll(RankingMethod method)
    {
        var market = PreferenceMatrix.Random(1, 10_000, .5, seed: 3);

        var exposure = MarketRanking.Rank(market, method, Examination.Inverse);

        Assert.Equal(Exposure.Weights(Examination.Inverse, 10_000).Sum(), exposure.Sum(), 6);
        if (Mixtures.Contains(method))
            return;
        Assert.Equal(Exposure.Weights(Examination.Inverse, 10_000), exposure.OrderDescending());
        if (method is not (RankingMethod.Naive or RankingMethod.Tu)) // Nobody competes: what counts is the pair.
            Assert.Equal(Reciprocal.Rank(market, Examination.Inverse), exposure);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Rank_EverybodyAlike_GivesEverybodyAWholeList(RankingMethod method)
    {
        double[] alike = [.. Enumerable.Repeat(.5, 30)];
        var market = new PreferenceMatrix(5, 6, alike, alike);

        var exposure = MarketRanking.Rank(market, method, Examination.Inverse);

        Assert.Equal(MarketRanking.Rank(market, method, Examination.Inverse), exposure);
        foreach (var row in exposure.Chunk(6))
            Assert.Equal(Exposure.Weights(Examination.Inverse, 6).Sum(), row.Sum(), 9);
    }

    [Theory]
    [InlineData(RankingMethod.Naive)]
    [InlineData(RankingMethod.Reciprocal)]
    [InlineData(RankingMethod.Tu)]
    public void Rank_EverybodyAlike_RanksByPlace(RankingMethod method)
    {
        double[] alike = [.. Enumerable.Repeat(.5, 30)];

        var exposure = MarketRanking.Rank(new PreferenceMatrix(5, 6, alike, alike), method, Examination.Inverse);

        Assert.All(exposure.Chunk(6), row => Assert.Equal(Exposure.Weights(Examination.Inverse, 6), row));
    }

    [Theory]
    [InlineData(RankingMethod.Tu)]
    [InlineData(RankingMethod.Mode)]
    [InlineData(RankingMethod.DirectSw)]
    [InlineData(RankingMethod.Polish)]
    [InlineData(RankingMethod.AlphaSw)]
    [InlineData(RankingMethod.PolishLists)]
    [InlineData(RankingMethod.PolishPairs)]
    public void Rank_Cancelled_Throws(RankingMethod method)
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        var market = PreferenceMatrix.Random(6, 5, .5, seed: 1);

        Assert.ThrowsAny<OperationCanceledException>(() => MarketRanking.Rank(market, method, Examination.Inverse, cancel: cancelled.Token));
    }

    [Fact]
    public void PolishLists_CancelledByItself_Throws()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        var market = PreferenceMatrix.Random(6, 5, .5, seed: 1);
        var begin = Naive.Rank(market.Mirrored(), Examination.Inverse);

        Assert.ThrowsAny<OperationCanceledException>(() => PolishLists.Rank(market, Examination.Inverse, begin, cancelled.Token));
        Assert.ThrowsAny<OperationCanceledException>(() => PolishPairs.Rank(market, Examination.Inverse, begin, cancel: cancelled.Token));
    }

    [Theory]
    [InlineData(-.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void Rank_AlphaOutOfRange_IsRefused(double alpha) => Assert.Throws<ArgumentOutOfRangeException>(() =>
        MarketRanking.Rank(PreferenceMatrix.Random(3, 3, .5, 1), RankingMethod.AlphaSw, Examination.Inverse, alpha));

    [Fact]
    public void Rank_NoSuchMethod_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() =>
        MarketRanking.Rank(PreferenceMatrix.Random(3, 3, .5, 1), (RankingMethod)99, Examination.Inverse));
}
