using SetagayaPort.Matching.Market;

namespace SetagayaPort.Matching.Tests.Market;

public class PolishListsTests
{
    [Fact]
    public void PolishLists_OfAnyMarket_NeverHurts_AndEndsWhereNoSideGainsAlone() => RandomMarkets.Hold(market =>
    {
        var (left, right) = AlphaSw.Rank(market, Examination.Inverse, alpha: 1);

        var (ofCandidates, ofEmployers) = PolishLists.Rank(market, Examination.Inverse, right);

        Assert.True(Matches(market, ofCandidates, ofEmployers) >= Matches(market, left, right) - 1e-9);
        Assert.Equal(ofCandidates, PolishLists.Rank(market, Examination.Inverse, ofEmployers).OfCandidates);
        Assert.Equal(ofEmployers, PolishLists.Rank(market.Mirrored(), Examination.Inverse, ofCandidates).OfCandidates);
    });

    [Fact]
    public void PolishPairs_OfAnyMarket_IsNeverWorseThanTurnByTurn_AndNoSideGainsAlone() => RandomMarkets.Hold(market =>
    {
        var begin = Naive.Rank(market.Mirrored(), Examination.Inverse);
        var turns = PolishLists.Rank(market, Examination.Inverse, begin);

        var (ofCandidates, ofEmployers) = PolishPairs.Rank(market, Examination.Inverse, begin);

        Assert.True(Matches(market, ofCandidates, ofEmployers) >= Matches(market, turns.OfCandidates, turns.OfEmployers) - 1e-9);
        Assert.Equal(ofCandidates, PolishLists.Rank(market, Examination.Inverse, ofEmployers).OfCandidates);
        Assert.Equal(turns.OfEmployers, PolishPairs.Rank(market, Examination.Inverse, begin, steps: 0).OfEmployers);
    });

    [Theory]
    [InlineData(20, 20, .8, Examination.Logarithmic, 20.14)]
    [InlineData(75, 50, .5, Examination.Inverse, 46.7)]
    public void PolishPairs_OfThePublishedMarkets_PassesTheBestPublished(int candidates, int employers, double crowding, Examination examination, double wanted)
    {
        var matches = Enumerable.Range(0, 5).Average(seed =>
        {
            var market = PreferenceMatrix.Random(candidates, employers, crowding, (uint)seed);
            var begin = AlphaSw.Rank(market, examination, MarketRanking.UsualAlpha).OfEmployers;
            var (ofCandidates, ofEmployers) = PolishPairs.Rank(market, examination, begin, steps: 2000);
            return Matches(market, ofCandidates, ofEmployers);
        });

        Assert.True(matches >= wanted, $"{matches}");
    }

    [Fact]
    public void PolishPairs_SameSeed_GivesTheSame_AndMoreStepsNoFewerMatches()
    {
        var market = PreferenceMatrix.Random(20, 20, .8, seed: 0);
        var begin = Tu.Rank(market.Mirrored(), Examination.Logarithmic);
        (double[] OfCandidates, double[] OfEmployers) Ranked(int steps) => PolishPairs.Rank(market, Examination.Logarithmic, begin, steps, seed: 7);
        double Worth(int steps) => Matches(market, Ranked(steps).OfCandidates, Ranked(steps).OfEmployers);

        Assert.Equal(Ranked(300).OfCandidates, Ranked(300).OfCandidates);
        Assert.True(Worth(300) > Worth(0));
        Assert.True(Worth(3000) > Worth(300));
    }

    private static double Matches(PreferenceMatrix market, double[] ofCandidates, double[] ofEmployers) => new TwoLists(market, ofCandidates, ofEmployers).Matches;
}
