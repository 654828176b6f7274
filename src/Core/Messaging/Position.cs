namespace SetagayaPort.Core.Messaging;

/// <summary>Where a conversation stands and how far the caller has read: the answer of Sync.</summary>
public sealed record Position(Guid ConversationId, int Epoch, long LastSeq, long LastNumber, long ReadNumber);
