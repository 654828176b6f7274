namespace SetagayaPort.Core.Mail;

/// <summary>What the link of a mail stops in one press without a sign-in (RFC 8058), and nothing else.</summary>
public sealed class StopLink
{
    /// <summary>32 random bytes; whoever has it has the mail.</summary>
    public required string Token { get; init; }

    public required Guid AccountId { get; init; }

    public required StopScope Scope { get; init; }

    /// <summary>Of <see cref="StopScope.Search"/> alone.</summary>
    public Guid? SavedSearchId { get; init; }
}
