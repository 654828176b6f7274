namespace SetagayaPort.Core.Notifications;

/// <summary>What the link of a mail of notices stops without a sign-in: the mails, and nothing else.</summary>
public sealed class MailStop
{
    /// <summary>32 random bytes; whoever has it has the mail.</summary>
    public required string Token { get; init; }

    public required Guid AccountId { get; init; }
}
