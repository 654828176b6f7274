namespace SetagayaPort.Core.Mail;

/// <summary>A mail before it has an address.</summary>
/// <param name="Subject">One line.</param>
/// <param name="Text">Plain text.</param>
/// <param name="Html">The same as a page; null where there is none.</param>
/// <param name="Stop">Where one press stops further ones (RFC 8058); null where it is the only one.</param>
/// <param name="ReplyTo">Where an answer is taken in; null where it cannot be answered.</param>
public sealed record Letter(string Subject, string Text, string? Html = null, string? Stop = null, string? ReplyTo = null);
