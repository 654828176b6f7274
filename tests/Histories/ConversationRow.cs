namespace SetagayaPort.Histories;

/// <summary>Where a conversation says that it stands at the end.</summary>
public sealed record ConversationRow(Guid Conversation, int Epoch, long LastSeq, long LastNumber);
