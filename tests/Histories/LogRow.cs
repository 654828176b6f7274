namespace SetagayaPort.Histories;

/// <summary>An entry of the log as it stands in the database at the end.</summary>
public sealed record LogRow(Guid Conversation, long Seq, string Kind, long Number, Guid Sender, string ClientId);
