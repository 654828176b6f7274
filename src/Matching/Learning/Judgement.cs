namespace SetagayaPort.Matching.Learning;

/// <summary>How well probabilities foretold the verdicts of a time that they had not seen; each verdict counts by its weight.</summary>
/// <param name="Count">How many verdicts there were.</param>
/// <param name="LogLoss">The mean of −ln of the probability given to what came; 0 or more, less is better, 0.693 is a coin's.</param>
/// <param name="Brier">The mean square of the probability's distance from what came, 0..1; less is better.</param>
/// <param name="Auc">The share of pairs of a yes and a no in which the yes had been given more, 0..1; 0.5 is a coin's. Null without both.</param>
/// <param name="Bands">The probabilities in bands of a fifth, each against what came; bands without a verdict are left out.</param>
public sealed record Judgement(int Count, double LogLoss, double Brier, double? Auc, IReadOnlyList<JudgementBand> Bands)
{
    private const int Fifths = 5;

    /// <param name="verdicts">What came; at least one.</param>
    /// <param name="probabilities">What had been foretold for each, above 0 and below 1.</param>
    /// <exception cref="ArgumentException">No verdict, or not one probability for each.</exception>
    public static Judgement Of(IReadOnlyList<Verdict> verdicts, IReadOnlyList<double> probabilities)
    {
        if (verdicts.Count == 0 || verdicts.Count != probabilities.Count)
            throw new ArgumentException($"{verdicts.Count} verdicts and {probabilities.Count} probabilities", nameof(probabilities));
        var pairs = verdicts.Zip(probabilities).ToList();
        var total = verdicts.Sum(verdict => verdict.Weight);
        return new Judgement(
            verdicts.Count,
            pairs.Sum(pair => pair.First.Weight * Loss(pair.First, pair.Second)) / total,
            pairs.Sum(pair => pair.First.Weight * Square(pair.Second - (pair.First.Yes ? 1 : 0))) / total,
            AucOf(pairs),
            [.. pairs.GroupBy(pair => Math.Min(Fifths - 1, (int)(pair.Second * Fifths))).OrderBy(band => band.Key).Select(band => Band(band.Key, [.. band]))]);
    }

    /// <summary>−ln of the probability given to what came.</summary>
    internal static double Loss(Verdict verdict, double probability) => -Math.Log(Math.Max(double.Epsilon, verdict.Yes ? probability : 1 - probability));

    private static JudgementBand Band(int fifth, (Verdict Verdict, double Probability)[] pairs)
    {
        var total = pairs.Sum(pair => pair.Verdict.Weight);
        return new JudgementBand(
            (double)fifth / Fifths,
            pairs.Length,
            pairs.Sum(pair => pair.Verdict.Weight * pair.Probability) / total,
            pairs.Where(pair => pair.Verdict.Yes).Sum(pair => pair.Verdict.Weight) / total);
    }

    private static double? AucOf(List<(Verdict Verdict, double Probability)> pairs)
    {
        // Rising: each yes wins against every no below it, and half against those that stand equal.
        var (won, below, yes) = (0d, 0d, 0d);
        foreach (var equals in pairs.GroupBy(pair => pair.Probability).OrderBy(group => group.Key))
        {
            var (yesHere, noHere) = (equals.Where(pair => pair.Verdict.Yes).Sum(pair => pair.Verdict.Weight), equals.Where(pair => !pair.Verdict.Yes).Sum(pair => pair.Verdict.Weight));
            won += yesHere * (below + noHere / 2);
            (below, yes) = (below + noHere, yes + yesHere);
        }
        return below > 0 && yes > 0 ? won / (below * yes) : null;
    }

    private static double Square(double value) => value * value;
}
