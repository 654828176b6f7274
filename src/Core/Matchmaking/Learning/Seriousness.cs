namespace SetagayaPort.Core.Matchmaking.Learning;

/// <summary>How much somebody took on with a word; a more serious one about the same pair takes the place of the others.</summary>
internal enum Seriousness
{
    /// <summary>Interested or dismissed, a press of a button.</summary>
    Mark,

    /// <summary>A proposal, a yes or a no to one.</summary>
    Answer,

    /// <summary>An agreement.</summary>
    Agreement,
}
