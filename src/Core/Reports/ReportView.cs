namespace SetagayaPort.Core.Reports;

/// <summary>A report as its reporter sees it, with the answer.</summary>
/// <param name="Id">Its id.</param>
/// <param name="ConversationId">Where it happened.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Number">The message it is about; null: the conversation as a whole.</param>
/// <param name="Reason">What for.</param>
/// <param name="Note">The reporter's words.</param>
/// <param name="ReportedAt">When.</param>
/// <param name="Reported">Whom, as the conversation knows them: a no-name owner by the neutral name.</param>
public sealed record ReportView(Guid Id, Guid ConversationId, ReportState State, long? Number, ReportReason Reason, string? Note, DateTimeOffset ReportedAt, ReportPerson Reported)
{
    public ReportDecision? Decision { get; init; }

    public string? Answer { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>Whether an appeal of the reported person was granted.</summary>
    public bool? AppealGranted { get; init; }
}
