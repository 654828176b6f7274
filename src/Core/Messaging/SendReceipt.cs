namespace SetagayaPort.Core.Messaging;

/// <summary>The answer to a send, given only after the commit; the same for every resend, but for <see cref="Duplicate"/>.</summary>
public sealed record SendReceipt(long Seq, long Number, Guid Id, DateTimeOffset SentAt, bool Duplicate);
