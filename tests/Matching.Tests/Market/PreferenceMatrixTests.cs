using SetagayaPort.Matching.Market;

namespace SetagayaPort.Matching.Tests.Market;

public class PreferenceMatrixTests
{
    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-1e-9)]
    [InlineData(1.000001)]
    [InlineData(double.PositiveInfinity)]
    public void Matrix_PreferenceOutOfRange_IsRefusedWithItsIndex(double wrong)
    {
        double[] good = [0, .2, 1, .4, .5, .6], bad = [0, .2, 1, .4, wrong, .6];

        var ofCandidates = Assert.Throws<ArgumentException>(() => new PreferenceMatrix(2, 3, bad, good));
        var ofEmployers = Assert.Throws<ArgumentException>(() => new PreferenceMatrix(2, 3, good, bad));

        Assert.Contains("index 4 ", ofCandidates.Message, StringComparison.Ordinal);
        Assert.Equal("ofCandidates", ofCandidates.ParamName);
        Assert.Contains("index 4 ", ofEmployers.Message, StringComparison.Ordinal);
        Assert.Equal("ofEmployers", ofEmployers.ParamName);
    }

    [Theory]
    [InlineData(2, 2)]
    [InlineData(2, 3)]
    [InlineData(0, 0)]
    public void Matrix_NumberOfPreferencesThatDoesNotFit_IsRefused(int candidates, int employers)
    {
        var right = new double[candidates * employers];

        Assert.Throws<ArgumentException>(() => new PreferenceMatrix(candidates, employers, [.. right, 0], right));
        Assert.Throws<ArgumentException>(() => new PreferenceMatrix(candidates, employers, right, [.. right, 0]));
    }

    [Fact]
    public void Matrix_SideOfFewerThanNone_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new PreferenceMatrix(-1, 0, [], []));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PreferenceMatrix(-2, -1, [0, 0], [0, 0]));
    }

    [Fact]
    public void Mirrored_Twice_IsTheMarketItself() => RandomMarkets.Hold(market =>
    {
        var mirrored = market.Mirrored();

        Assert.Equal((market.Employers, market.Candidates), (mirrored.Candidates, mirrored.Employers));
        for (var at = 0; at < market.OfCandidates.Length; at++)
        {
            Assert.Equal(market.OfCandidates[at], mirrored.OfEmployers[at]);
            Assert.Equal(market.OfEmployers[market.Turned(at)], mirrored.OfCandidates[market.Turned(at)]);
            Assert.Equal(at, mirrored.Turned(market.Turned(at)));
        }
    });
}
