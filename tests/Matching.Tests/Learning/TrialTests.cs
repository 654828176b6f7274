using SetagayaPort.Matching.Learning;
using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Matching.Tests.Learning;

public class TrialTests
{
    private static readonly double[] Wage = [0.5, 6, 0.5, 0.5];
    private static readonly double[] Days = [0.5, 0.5, 0.5, 6];

    [Fact]
    public void Of_PeopleWhoStayTheSame_IsBetter()
    {
        var trial = Of(Words.Of(1, 600, Wage), Words.Of(2, 150, Wage));

        Assert.True(trial.Better);
        Assert.Equal(trial.Before.LogLoss - trial.After.LogLoss, trial.Gain, 12);
        Assert.True(trial.After.Auc > trial.Before.Auc);
        Assert.True(trial.After.Brier < trial.Before.Brier);
    }

    [Fact]
    public void Of_PeopleWhoHaveChanged_IsNotBetter() => Assert.False(Of(Words.Of(1, 600, Wage), Words.Of(2, 150, Days)).Better);

    [Fact]
    public void Of_PeopleWhoAnswerByTheWeightsSetByHand_IsHardlyEverBetter()
    {
        var better = Enumerable.Range(0, 40).Count(seed => Of(Words.Of(seed, 200, 2, 2, 2, 2), Words.Of(1000 + seed, 60, 2, 2, 2, 2)).Better);

        Assert.InRange(better, 0, 8);
    }

    [Fact]
    public void Of_TooFewEarlierVerdicts_ShowsNoGain()
    {
        var trial = Of(Words.Of(1, 49, Wage), Words.Of(2, 150, Wage));

        Assert.Equal(Calibration.Prior(Words.Model, MarketSide.Left).Weights, trial.Calibration.Weights);
        Assert.Equal((0, 0, false), (trial.Gain, trial.GainError, trial.Better));
    }

    [Fact]
    public void Of_NobodySaysNo_StaysFinite()
    {
        var trial = Of([.. Words.Of(1, 600, Wage).Where(x => x.Yes)], Words.Of(2, 150, Wage));

        Assert.True(double.IsFinite(trial.Before.LogLoss));
    }

    private static Trial Of(List<Verdict> earlier, List<Verdict> later) => Trial.Of(Words.Model, MarketSide.Left, earlier, later, 50);
}
