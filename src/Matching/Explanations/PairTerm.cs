using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Matching.Explanations;

/// <summary>One criterion of a pair with all that goes into it; <see cref="AccountWording"/> words it.</summary>
/// <param name="Criterion">The matter, who wishes it, whether it is hard, and its weights.</param>
/// <param name="Value">0..1; null where either side says nothing, which counts as the criterion's neutral value.</param>
/// <param name="Fails">Whether the pair is beyond the criterion's limit; excludes it where the criterion is hard.</param>
/// <param name="LeftShare">What it adds to the left side's fit, 0..1.</param>
/// <param name="RightShare">What it adds to the right side's fit, 0..1.</param>
/// <param name="Template">Which form its values have.</param>
/// <param name="Said">What the two sides say, free of language; a key is missing where nothing is said.</param>
public sealed record PairTerm(
    Criterion Criterion, double? Value, bool Fails, double LeftShare, double RightShare, string Template, IReadOnlyDictionary<string, string> Said)
{
    public bool Excludes => Fails && Criterion.Hard;
}
