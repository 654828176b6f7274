namespace SetagayaPort.Core.Mail.Incoming;

/// <summary>That a mail went to an address. Its id is random and part of the mail's Message-ID: only whom it reached, and the servers on its way, know it.</summary>
public sealed class SentMail
{
    public required string Id { get; init; }

    public required Guid AccountId { get; init; }

    public required string Address { get; init; }

    public required DateTimeOffset SentAt { get; init; }
}
