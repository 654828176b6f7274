namespace SetagayaPort.Core.Messaging;

/// <summary>An entry of the log on its way to one member's connections.</summary>
public sealed record LiveEvent(Guid ConversationId, int Epoch, long Seq, EventKind Kind, DateTimeOffset At, MessageView Message);
