using SetagayaPort.Matching.Learning;

namespace SetagayaPort.Core.Matchmaking.Learning;

/// <summary>How the weights set by hand and those learned foretold the held-out week.</summary>
/// <param name="Before">The weights set by hand.</param>
/// <param name="After">Those learned.</param>
/// <param name="Gain">By how much the mean log loss fell.</param>
/// <param name="GainError">Its standard error.</param>
/// <param name="IsBetter">Whether the gain is more than chance gives.</param>
public sealed record LearningEffect(Judgement Before, Judgement After, double Gain, double GainError, bool IsBetter)
{
    public static LearningEffect Of(Trial trial) => new(trial.Before, trial.After, trial.Gain, trial.GainError, trial.Better);
}
