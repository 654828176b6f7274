using FsCheck;
using FsCheck.Fluent;
using SetagayaPort.Matching.Learning;
using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Matching.Tests.Learning;

public class TeacherTests
{
    private static readonly Calibration Prior = Calibration.Prior(Words.Model, MarketSide.Left);

    [Fact]
    public void Learn_AnyVerdicts_KeepsEveryCriterionMonotoneAndTheFitInRange() => ForVerdicts((verdicts, random) =>
    {
        var learned = Learn(verdicts);
        double[] values = [.. Prior.Weights.Select(_ => random.NextDouble())];
        var fit = learned.Fit(values);
        return fit is >= 0 and <= 1 && Enumerable.Range(0, values.Length).All(at =>
        {
            double[] better = [.. values];
            better[at] += (1 - values[at]) * random.NextDouble();
            return learned.Fit(better) >= fit;
        });
    });

    [Fact]
    public void Learn_AnyVerdicts_KeepsTheSumAndWhatIsNoMatter() => ForVerdicts((verdicts, _) =>
    {
        var learned = Learn(verdicts);
        return learned.Weights[^1] == 0 && learned.Weights.All(weight => weight >= 0) && Math.Abs(learned.Weights.Sum() - 4) < 1e-9;
    });

    [Fact]
    public void Learn_AnyVerdicts_MovesTheMeanFitByAtMostFiveHundredths() => ForVerdicts((verdicts, _) =>
    {
        var learned = Learn(verdicts);
        return Math.Abs(verdicts.Average(x => learned.Fit(x.Values)) - verdicts.Average(x => Prior.Fit(x.Values))) <= 0.05 + 1e-12;
    });

    [Fact]
    public void Learn_VerdictsInAnotherOrder_GivesTheSameBits() => ForVerdicts((verdicts, random) =>
    {
        var shuffled = verdicts.OrderBy(_ => random.Next()).ToList();
        return Learn(verdicts).Weights.SequenceEqual(Learn(shuffled).Weights);
    });

    [Fact]
    public void Learn_FewVerdicts_GivesExactlyTheWeightsSetByHand() => ForVerdicts((verdicts, _) =>
        Learn(verdicts, verdicts.Count + 1).Weights.SequenceEqual(Prior.Weights));

    [Fact]
    public void Learn_HardlyAnybodySaysNo_GivesExactlyTheWeightsSetByHand()
    {
        var verdicts = Words.Of(1, 400, 0, 9, 0, 0).Where(x => x.Yes).Take(91).ToList();
        var no = Words.Of(2, 400, 0, 9, 0, 0).Where(x => !x.Yes).ToList();

        Assert.Equal(Prior.Weights, Learn([.. verdicts, .. no.Take(9)], 100).Weights);
        Assert.NotEqual(Prior.Weights, Learn([.. verdicts, .. no.Take(10)], 100).Weights);
    }

    [Fact]
    public void Learn_NothingMatters_GivesTheWeightsSetByHand()
    {
        var silent = new Matching.Market.MarketModel(Town.Opening, Town.Seeker, [.. Words.Model.Criteria.Select(x => x with { LeftWeight = 0 })]);

        Assert.All(new Teacher(silent, MarketSide.Left, 1).Learn(Words.Of(1, 50, 1, 1, 1, 1)).Weights, weight => Assert.Equal(0, weight));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Learn_ManyVerdicts_FindsTheOrderOfTheWeightsPeopleAnswerBy(int seed)
    {
        var learned = Learn(Words.Of(seed, 3000, 1, 6, 0, 3)).Weights;

        Assert.Equal([1, 3, 0, 2], Enumerable.Range(0, 4).OrderByDescending(at => learned[at]));
    }

    [Fact]
    public void Learn_WhatPeopleAvoid_CountsForNothingButNeverAgainst()
    {
        var learned = Learn(Words.Of(4, 3000, 2, 2, -4, 2));

        Assert.Equal(0, learned.Weights[2], 12);
    }

    [Fact]
    public void Learn_NoForAReason_RaisesItsCriteriaAboveTheSameNoWithoutOne()
    {
        var verdicts = Words.Of(5, 300, 1, 1, 1, 1);

        var plain = Learn(verdicts);
        var reasoned = Learn([.. verdicts.Select(x => x.Yes ? x : x with { Code = "price" })]);

        Assert.True(reasoned.Weights[1] > plain.Weights[1] * 1.2);
        Assert.All(new[] { 0, 2, 3 }, at => Assert.True(reasoned.Weights[at] < plain.Weights[at]));
    }

    [Fact]
    public void Learn_HeavierVerdicts_CountLikeSoManyMore()
    {
        var (usual, agreed) = (Words.Of(6, 200, 1, 1, 1, 1), Words.Of(7, 100, 0, 8, 0, 0));

        var heavy = Learn([.. usual, .. agreed.Select(x => x with { Weight = 3 })]);
        var thrice = Learn([.. usual, .. agreed, .. agreed, .. agreed]);

        Assert.All(heavy.Weights.Zip(thrice.Weights), x => Assert.Equal(x.Second, x.First, 9));
    }

    private static Calibration Learn(IReadOnlyList<Verdict> verdicts, int minimum = 1) => new Teacher(Words.Model, MarketSide.Left, minimum).Learn(verdicts);

    private static void ForVerdicts(Func<List<Verdict>, Random, bool> holds) => Prop.ForAll(Gen.Choose(0, 100_000).ToArbitrary(), seed =>
    {
        var random = new Random(seed);
        double[] slopes = [.. Enumerable.Range(0, 4).Select(_ => 12 * random.NextDouble() - 4)];
        return holds(Words.Of(seed, 20 + seed % 150, slopes), random);
    }).QuickCheckThrowOnFailure();
}
