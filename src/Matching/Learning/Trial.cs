using SetagayaPort.Matching.Market;
using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Matching.Learning;

/// <summary>
/// Weights learned from earlier verdicts and judged by later ones that they had not seen, against the weights set by hand. Both foretell
/// in the same way (two numbers fitted to the earlier verdicts), so only the weights make the difference.
/// </summary>
/// <param name="Calibration">What was learned.</param>
/// <param name="Before">How well the weights set by hand foretold.</param>
/// <param name="After">How well those learned did.</param>
/// <param name="Gain">By how much the mean log loss fell; negative when it rose.</param>
/// <param name="GainError">The standard error of the gain over the later verdicts, 0 or more.</param>
public sealed record Trial(Calibration Calibration, Judgement Before, Judgement After, double Gain, double GainError)
{
    /// <summary>Whether what was learned foretells better by more than chance gives: a gain above its standard error.</summary>
    public bool Better => Gain > GainError;

    /// <param name="model">The market, with the weights set by hand.</param>
    /// <param name="view">The side whose verdicts they are.</param>
    /// <param name="earlier">What is learned from.</param>
    /// <param name="later">What it is judged by; at least one.</param>
    /// <param name="minimumExamples">With fewer earlier verdicts nothing is learned, and the trial shows no gain.</param>
    /// <exception cref="ArgumentException">No later verdict.</exception>
    public static Trial Of(MarketModel model, MarketSide view, IReadOnlyList<Verdict> earlier, IReadOnlyList<Verdict> later, int minimumExamples)
    {
        Verdict[] seen = [.. earlier.Order(VerdictOrder.Instance)];
        Verdict[] unseen = [.. later.Order(VerdictOrder.Instance)];
        var learned = new Teacher(model, view, minimumExamples).Learn(seen);
        var (before, after) = (Foretold(Calibration.Prior(model, view), seen, unseen), Foretold(learned, seen, unseen));
        var (gain, error) = Difference(unseen, before, after);
        return new Trial(learned, Judgement.Of(unseen, before), Judgement.Of(unseen, after), gain, error);
    }

    private static double[] Foretold(Calibration calibration, Verdict[] seen, Verdict[] unseen)
    {
        var foretelling = Foretelling.Of(calibration, seen);
        return [.. unseen.Select(foretelling.Probability)];
    }

    private static (double Mean, double Error) Difference(Verdict[] verdicts, double[] before, double[] after)
    {
        double[] gains = [.. verdicts.Select((verdict, at) => Judgement.Loss(verdict, before[at]) - Judgement.Loss(verdict, after[at]))];
        var total = verdicts.Sum(verdict => verdict.Weight);
        var mean = verdicts.Zip(gains, (verdict, gain) => verdict.Weight * gain).Sum() / total;
        var square = verdicts.Zip(gains, (verdict, gain) => verdict.Weight * (gain - mean)).Sum(part => part * part);
        return (mean, Math.Sqrt(square) / total);
    }
}
