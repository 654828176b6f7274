using SetagayaPort.Matching.Learning;
using SetagayaPort.Matching.Market;
using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Core.Matchmaking.Learning;

/// <summary>
/// What the last night learned of one side's view in one model: weights and counts, nobody's answers. Each night takes the place of the
/// one before.
/// </summary>
public sealed class LearnedView
{
    /// <summary>The model's left side, such as <c>jobs.opening</c>.</summary>
    public required string LeftSide { get; init; }

    public required string RightSide { get; init; }

    /// <summary>The side whose wishes they are.</summary>
    public required MarketSide View { get; init; }

    /// <summary>The topics of the model's criteria at that time, in its order.</summary>
    public required string[] Topics { get; set; }

    /// <summary>The weights that were set by hand then.</summary>
    public required double[] Before { get; set; }

    public required double[] After { get; set; }

    public required DateTimeOffset LearnedAt { get; set; }

    /// <summary>How many answers were learned from.</summary>
    public required int Examples { get; set; }

    /// <summary>How many answers the held-out week had.</summary>
    public required int HeldOut { get; set; }

    /// <summary>What came of it in the held-out week; null where there were too few answers to say.</summary>
    public LearningEffect? Effect { get; set; }

    /// <summary>Whether it foretold the held-out week better, and may be used.</summary>
    public bool IsBetter => Effect is { IsBetter: true };

    public Calibration Calibration => new(View, After);

    /// <summary>Whether it was learned for the model as it is now: an update may have brought other criteria or other weights.</summary>
    public bool IsOf(MarketModel model) =>
        LeftSide == model.Left && RightSide == model.Right
        && Topics.SequenceEqual(model.Criteria.Select(x => x.Topic)) && Before.SequenceEqual(Calibration.Prior(model, View).Weights);
}
