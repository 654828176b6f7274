namespace SetagayaPort.Core.Markets.Freelance.Terms;

/// <summary>
/// One version of the terms of a commission (取引条件書), issued by the client in the conversation of an introduction and acknowledged by the
/// worker. What was issued never changes: another version takes its place.
/// </summary>
public sealed class WorkTerms
{
    public required Guid Id { get; init; }

    public required Guid IntroductionId { get; init; }

    /// <summary>1 for the first version.</summary>
    public required int Number { get; init; }

    public required WorkTermsContent Content { get; init; }

    public required Guid IssuedById { get; init; }

    public required DateTimeOffset IssuedAt { get; init; }

    public Guid? AcknowledgedById { get; private set; }

    public DateTimeOffset? AcknowledgedAt { get; private set; }

    /// <summary>What the worker would like changed.</summary>
    public string? Wish { get; private set; }

    internal bool Acknowledge(Guid by, DateTimeOffset now)
    {
        if (AcknowledgedAt is not null)
            return false;
        (AcknowledgedById, AcknowledgedAt) = (by, now);
        return true;
    }

    /// <summary>Asks for a change, until it is acknowledged.</summary>
    internal bool AskForChange(string wish)
    {
        if (AcknowledgedAt is not null)
            return false;
        Wish = wish;
        return true;
    }
}
