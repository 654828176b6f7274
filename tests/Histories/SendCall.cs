namespace SetagayaPort.Histories;

/// <summary>One try to send a message; a resend is another try under the same client id.</summary>
/// <param name="Conversation">Where to.</param>
/// <param name="Sender">Who.</param>
/// <param name="ClientId">The clientMessageId.</param>
/// <param name="Outcome">How the try ended.</param>
/// <param name="Seq">As answered; 0 without an answer.</param>
/// <param name="Number">As answered; 0 without an answer.</param>
public sealed record SendCall(Guid Conversation, Guid Sender, string ClientId, Outcome Outcome, long Seq = 0, long Number = 0);
