namespace SetagayaPort.Core.Messaging;

public enum ConversationKind
{
    /// <summary>Of the two sides of an introduction.</summary>
    Introduction,

    /// <summary>A named group.</summary>
    Room,
}
