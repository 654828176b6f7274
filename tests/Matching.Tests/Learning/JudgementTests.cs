using SetagayaPort.Matching.Learning;

namespace SetagayaPort.Matching.Tests.Learning;

public class JudgementTests
{
    [Fact]
    public void Of_FourAnswers_GivesTheFiguresWorkedOutByHand()
    {
        var judged = Judgement.Of([Said(true), Said(false), Said(true), Said(false)], [0.9, 0.5, 0.5, 0.1]);

        Assert.Equal(-(2 * Math.Log(0.9) + 2 * Math.Log(0.5)) / 4, judged.LogLoss, 12);
        Assert.Equal((0.01 + 0.25 + 0.25 + 0.01) / 4, judged.Brier, 12);
        Assert.Equal(3.5 / 4, judged.Auc); // Of the four pairs three are in order and one stands equal.
        Assert.Equal([new JudgementBand(0, 1, 0.1, 0), new JudgementBand(0.4, 2, 0.5, 0.5), new JudgementBand(0.8, 1, 0.9, 1)], judged.Bands);
    }

    [Fact]
    public void Of_WeightedAnswers_CountsOneOfThreeAsThree()
    {
        var heavy = Judgement.Of([Said(true, 3), Said(false), Said(false)], [0.7, 0.8, 0.2]);
        var thrice = Judgement.Of([Said(true), Said(true), Said(true), Said(false), Said(false)], [0.7, 0.7, 0.7, 0.8, 0.2]);

        Assert.Equal(thrice.LogLoss, heavy.LogLoss, 12);
        Assert.Equal(thrice.Brier, heavy.Brier, 12);
        Assert.Equal(thrice.Auc!.Value, heavy.Auc!.Value, 12);
        Assert.Equal(3, heavy.Count);
    }

    [Fact]
    public void Of_OneKindOfAnswer_HasNoAuc() => Assert.Null(Judgement.Of([Said(true), Said(true)], [0.4, 0.6]).Auc);

    [Fact]
    public void Of_NothingOrUneven_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => Judgement.Of([], []));
        Assert.Throws<ArgumentException>(() => Judgement.Of([Said(true)], [0.5, 0.5]));
    }

    private static Verdict Said(bool yes, double weight = 1) => new([], yes, weight);
}
