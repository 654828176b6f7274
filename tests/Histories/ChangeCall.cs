namespace SetagayaPort.Histories;

/// <summary>One try to edit or unsend a message.</summary>
/// <param name="Conversation">Where.</param>
/// <param name="Number">Of the message.</param>
/// <param name="Kind">The word of the event: <c>edited</c> or <c>deleted</c>.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Seq">As answered; 0 without an answer.</param>
public sealed record ChangeCall(Guid Conversation, long Number, string Kind, Outcome Outcome, long Seq = 0);
