namespace SetagayaPort.Core.Reports;

/// <summary>A report as the coordinator who opened it sees it: everything, with what was said around.</summary>
public sealed record ReportCase
{
    public required Guid Id { get; init; }

    public required ReportState State { get; init; }

    public required Guid ConversationId { get; init; }

    public required string Title { get; init; }

    /// <summary>The message it is about; null: the conversation as a whole.</summary>
    public long? Number { get; init; }

    public required ReportReason Reason { get; init; }

    public string? Note { get; init; }

    public required DateTimeOffset ReportedAt { get; init; }

    public required ReportPerson Reporter { get; init; }

    public required ReportPerson Reported { get; init; }

    /// <summary>What else there is about the reported person.</summary>
    public required ReportPast Past { get; init; }

    /// <summary>Oldest first.</summary>
    public required IReadOnlyList<ReportedMessage> Messages { get; init; }

    public ReportDecision? Decision { get; init; }

    public ReportPerson? DecidedBy { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    public string? Answer { get; init; }

    public DateTimeOffset? SuspendedUntil { get; init; }

    public string? AppealText { get; init; }

    public DateTimeOffset? AppealedAt { get; init; }

    public bool? AppealGranted { get; init; }

    public ReportPerson? AppealDecidedBy { get; init; }

    public DateTimeOffset? AppealDecidedAt { get; init; }

    public string? AppealAnswer { get; init; }

    /// <summary>Whether the reader may decide on the appeal that waits.</summary>
    public bool MayReview { get; init; }
}
