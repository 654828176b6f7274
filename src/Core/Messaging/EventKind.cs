namespace SetagayaPort.Core.Messaging;

public enum EventKind
{
    Message,
    Edited,
    Deleted,

    /// <summary>A word of the platform itself, such as "a meeting was arranged".</summary>
    System,
}
