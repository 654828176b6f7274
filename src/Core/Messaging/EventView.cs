namespace SetagayaPort.Core.Messaging;

/// <summary>An entry of the log with the message's present state, so that what was unsent stays unsent in every replay.</summary>
public sealed record EventView(long Seq, EventKind Kind, DateTimeOffset At, MessageView Message);
