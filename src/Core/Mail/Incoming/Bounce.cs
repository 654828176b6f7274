namespace SetagayaPort.Core.Mail.Incoming;

/// <summary>What a mail server says of a mail that it could not deliver (RFC 3464).</summary>
/// <param name="MailId">Id of the mail of ours that it is about; null where it does not say.</param>
/// <param name="Recipients">Whom it could not reach.</param>
/// <param name="IsHard">Whether it never will (5.x.x), as against not now (4.x.x).</param>
internal sealed record Bounce(string? MailId, IReadOnlyList<string> Recipients, bool IsHard);
