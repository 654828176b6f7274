namespace SetagayaPort.Core.Markets.Freelance.Terms;

/// <summary>A reminder about terms that was sent.</summary>
public sealed class TermsReminder
{
    public required Guid TermsId { get; init; }

    /// <summary><c>payment</c>, <c>notice</c> or <c>care</c>.</summary>
    public required string Kind { get; init; }

    public required DateTimeOffset SentAt { get; init; }
}
