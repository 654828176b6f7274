using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Core.Matchmaking.Learning;

/// <summary>What is learned of one side's view in one model is not to be used; without such a line it may be.</summary>
public sealed class LearningSwitch
{
    public required string LeftSide { get; init; }

    public required string RightSide { get; init; }

    public required MarketSide View { get; init; }

    public required DateTimeOffset OffAt { get; init; }

    public required Guid OffById { get; init; }
}
