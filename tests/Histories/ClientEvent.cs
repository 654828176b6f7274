namespace SetagayaPort.Histories;

/// <summary>An event that a client has applied to its picture of a conversation, in the order in which it did.</summary>
/// <param name="Client">One life of one client: it begins anew when the client forgets what it knows.</param>
/// <param name="Conversation">Where.</param>
/// <param name="Epoch">Of the conversation.</param>
/// <param name="Seq">Of the event.</param>
/// <param name="Kind">The word of the event.</param>
/// <param name="Number">Of the message.</param>
/// <param name="ClientId">Of the message: it tells two messages with one number apart.</param>
public sealed record ClientEvent(string Client, Guid Conversation, int Epoch, long Seq, string Kind, long Number, string ClientId);
