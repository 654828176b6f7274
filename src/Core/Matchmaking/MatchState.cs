namespace SetagayaPort.Core.Matchmaking;

/// <summary>Where a match stands for its reader.</summary>
public enum MatchState
{
    New,
    Interested,
    Dismissed,

    /// <summary>There is, or was, an introduction of the two.</summary>
    Introduced,
}
