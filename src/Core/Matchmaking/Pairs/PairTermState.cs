using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Matchmaking.Pairs;

/// <summary>How one matter of a pair stands.</summary>
public enum PairTermState
{
    [Label("合っています", "Fits")] Fits,

    [Label("希望に届きません", "Falls short")] Short,

    [Label("紹介できません", "Excludes")] Excludes,

    [Label("書かれていません", "Not said")] Unsaid,
}
