namespace SetagayaPort.Core.Matchmaking;

/// <summary>What a person says of a match.</summary>
public enum MatchVerdict
{
    Interested,
    Dismissed,
}
