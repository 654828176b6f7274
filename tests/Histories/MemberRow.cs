namespace SetagayaPort.Histories;

/// <summary>A member at the end.</summary>
/// <param name="Conversation">Where.</param>
/// <param name="Account">Who.</param>
/// <param name="ReadNumber">The read cursor.</param>
/// <param name="Unread">The number that the person is shown.</param>
/// <param name="Recount">Messages above the cursor, counted.</param>
/// <param name="LeftSeq">Seq at which the person left; null while a member.</param>
public sealed record MemberRow(Guid Conversation, Guid Account, long ReadNumber, long Unread, long Recount, long? LeftSeq);
