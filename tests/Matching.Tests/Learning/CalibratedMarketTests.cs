using SetagayaPort.Matching.Learning;
using SetagayaPort.Matching.Market;
using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Matching.Tests.Learning;

public class CalibratedMarketTests
{
    private static readonly MatchingOptions Everything = new() { Keep = int.MaxValue };

    [Fact]
    public void Calibrated_WithTheWeightsSetByHand_ChangesNothing()
    {
        var model = Town.Jobs.Calibrated(Calibration.Prior(Town.Jobs, MarketSide.Left)).Calibrated(Calibration.Prior(Town.Jobs, MarketSide.Right));

        Assert.Equal(Town.Jobs.Criteria, model.Criteria);
        Assert.Equal(MarketMatching.Compute(Town.Market(3, 20, 20), Everything).Scores, MarketMatching.Compute(Town.Market(3, 20, 20, model), Everything).Scores);
    }

    [Theory]
    [InlineData(MarketSide.Left)]
    [InlineData(MarketSide.Right)]
    public void Calibrated_Fits_AreWhatTheCalibrationGivesTheValuesAndTheOtherViewStays(MarketSide view)
    {
        var calibration = Halved(view);
        var before = MarketMatching.Compute(Town.Market(5, 15, 15), Everything).Scores.ToDictionary(score => (score.Left, score.Right));
        var market = Town.Market(5, 15, 15, Town.Jobs.Calibrated(calibration));
        var values = new PairValues(market);

        var scores = MarketMatching.Compute(market, Everything).Scores;

        Assert.NotEmpty(scores);
        Assert.All(scores, score =>
        {
            var (mine, others) = view == MarketSide.Left ? (score.LeftFit, score.RightFit) : (score.RightFit, score.LeftFit);
            Assert.Equal(calibration.Fit(values.Of(score.Left, score.Right)!), mine, 12);
            Assert.Equal(view == MarketSide.Left ? before[(score.Left, score.Right)].RightFit : before[(score.Left, score.Right)].LeftFit, others);
        });
    }

    [Fact]
    public void Calibrated_Reasons_ShowTheLearnedShares()
    {
        var only = Town.Jobs.Criteria.Select(x => x.Topic == "days" ? Town.Jobs.Criteria.Sum(y => y.LeftWeight) : 0);
        var market = Town.Market(5, 15, 15, Town.Jobs.Calibrated(new Calibration(MarketSide.Left, [.. only])));

        var reasons = MarketMatching.Compute(market, Everything).Pairs.SelectMany(pair => pair.LeftReasons).ToList();

        Assert.NotEmpty(reasons);
        Assert.All(reasons, reason => Assert.Equal(("days", 1), (reason.Topic, Math.Round(reason.Weight, 9))));
    }

    [Fact]
    public void Calibrated_WeightsOfAnotherModel_AreRefused()
    {
        var prior = Calibration.Prior(Town.Jobs, MarketSide.Left).Weights;

        Assert.Throws<ArgumentException>(() => Town.Jobs.Calibrated(new Calibration(MarketSide.Left, [1])));
        Assert.Throws<ArgumentException>(() => Town.Jobs.Calibrated(new Calibration(MarketSide.Left, [.. prior.Select(x => x * 2)])));
        Assert.Throws<ArgumentException>(() => Town.Jobs.Calibrated(new Calibration(MarketSide.Left, [prior[0] + prior[1] + 1, -1, .. prior.Skip(2)])));
        Assert.Throws<ArgumentException>(() => Town.Jobs.Calibrated(new Calibration(MarketSide.Left, [.. prior.Reverse()])));
    }

    [Fact]
    public void Values_ExcludedOrUnknownPair_AreNull()
    {
        var market = Town.Market(5, 15, 15);
        var (values, kept) = (new PairValues(market), MarketMatching.Compute(market, Everything).Scores.Select(x => (x.Left, x.Right)).ToHashSet());

        Assert.All(market.Left, left => Assert.All(market.Right, right => Assert.Equal(kept.Contains((left.Id, right.Id)), values.Of(left.Id, right.Id) is not null)));
        Assert.Null(values.Of(Guid.CreateVersion7(), market.Right[0].Id));
    }

    /// <summary>Half of every weight moved evenly to all that matters.</summary>
    private static Calibration Halved(MarketSide view)
    {
        var prior = Calibration.Prior(Town.Jobs, view).Weights;
        var mean = prior.Sum() / prior.Count(x => x > 0);
        return new Calibration(view, [.. prior.Select(x => x > 0 ? (x + mean) / 2 : 0)]);
    }
}
