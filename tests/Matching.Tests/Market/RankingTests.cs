using SetagayaPort.Matching.Market;

namespace SetagayaPort.Matching.Tests.Market;

public class RankingTests
{
    [Theory]
    [InlineData(50, 0.8, Examination.Inverse, 44.903291, 48.062162, 57.578948)]
    [InlineData(50, 0.5, Examination.Inverse, 50.502699, 60.099662, 68.183488)]
    [InlineData(50, 0.8, Examination.Logarithmic, 130.095613, 132.195255, 130.047450)]
    [InlineData(100, 0.5, Examination.Inverse, 107.012565, 130.789662, 153.034081)]
    public void Rankings_OfTheSeededMarket_ReachThePublishedExpectedMatches(int employers, double crowding, Examination examination, double naive, double reciprocal, double tu)
    {
        var market = PreferenceMatrix.Random(employers * 3 / 2, employers, crowding, seed: 0);

        Assert.Equal(naive, ApplyThenReview.ExpectedMatches(market, Naive.Rank(market, examination), examination), 6);
        Assert.Equal(reciprocal, ApplyThenReview.ExpectedMatches(market, Reciprocal.Rank(market, examination), examination), 6);
        Assert.Equal(tu, ApplyThenReview.ExpectedMatches(market, Tu.Rank(market, examination), examination), 6);
    }

    [Fact]
    public void Exposure_TiedScores_AreRankedByPlace()
    {
        var exposure = Exposure.Of([1, 2, 2, 2, 1, 0], Exposure.Weights(Examination.Inverse, 3));

        Assert.Equal([1.0 / 3, 1, 1.0 / 2, 1, 1.0 / 2, 1.0 / 3], exposure);
    }
}
