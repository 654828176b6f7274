namespace SetagayaPort.Web.Features.Mail;

/// <summary>An address that mails do not reach.</summary>
public sealed record MailTrouble(string? Address, DateTimeOffset Since);
