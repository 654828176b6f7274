namespace SetagayaPort.Core.Messaging;

/// <summary>What a word of the platform in a conversation's log tells.</summary>
public enum SystemWord
{
    Opened,
    Joined,
    Left,
    Removed,
    Renamed,
    OwnerChanged,
    Closed,

    /// <summary>Stands in the place of what this reader may not read, so that the seq of every reader has no gaps. Never stored.</summary>
    Withheld,
}
