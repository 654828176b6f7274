using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Introductions;

/// <summary>Where an introduction lies for one of its parties.</summary>
public enum IntroductionBox
{
    /// <summary>The reader's yes or no is waited for.</summary>
    [Label("あなたの番", "Your turn")] YourTurn,

    /// <summary>The other side's is.</summary>
    [Label("返事待ち", "Waiting")] Waiting,

    /// <summary>Both have said yes.</summary>
    [Label("進行中", "Under way")] Open,

    [Label("終わったもの", "Ended")] Closed,
}
