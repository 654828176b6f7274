namespace SetagayaPort.Histories;

/// <summary>An event that reached a connection, whatever the client made of it.</summary>
/// <param name="Account">Whose connection.</param>
/// <param name="Session">Version of the session behind the connection.</param>
/// <param name="Conversation">Where it happened.</param>
/// <param name="Seq">Of the event.</param>
/// <param name="At">On the run's clock.</param>
public sealed record Arrival(Guid Account, int Session, Guid Conversation, long Seq, TimeSpan At);
