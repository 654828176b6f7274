namespace SetagayaPort.Core.Reports;

/// <summary>
/// What a member told the coordinators about another member's messages, and what came of it. Who reported is known to coordinators
/// alone. Every change is a guarded method that says whether it was possible.
/// </summary>
public sealed class Report
{
    public const int LongestNote = 1000;

    /// <summary>Of an answer and of an appeal.</summary>
    public const int LongestText = 2000;

    /// <summary>Days of the longest suspension: there is none without an end.</summary>
    public const int MostDays = 90;

    /// <summary>Open reports that one person may have.</summary>
    public const int MostOpen = 20;

    public static readonly TimeSpan AppealWithin = TimeSpan.FromDays(30);

    public required Guid Id { get; init; }

    public int Version { get; private set; } = 1;

    public required Guid ConversationId { get; init; }

    /// <summary>The message it is about; null: the conversation as a whole.</summary>
    public long? MessageNumber { get; init; }

    public required Guid ReporterId { get; init; }

    public required Guid ReportedId { get; init; }

    public required ReportReason Reason { get; init; }

    public string? Note { get; init; }

    public required DateTimeOffset ReportedAt { get; init; }

    public ReportState State { get; private set; } = ReportState.Open;

    public ReportDecision? Decision { get; private set; }

    public Guid? DecidedById { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>To the reporter; the reported person never reads it, because it may tell who reported.</summary>
    public string? Answer { get; private set; }

    /// <summary>End of the suspension that was decided.</summary>
    public DateTimeOffset? SuspendedUntil { get; private set; }

    /// <summary>Leads the reported person to their appeal without a sign-in.</summary>
    public string? AppealToken { get; private set; }

    public string? AppealText { get; private set; }

    public DateTimeOffset? AppealedAt { get; private set; }

    /// <summary>Whether the appeal was granted: then the decision no longer holds.</summary>
    public bool? Granted { get; private set; }

    /// <summary>Never who decided first.</summary>
    public Guid? AppealDecidedById { get; private set; }

    public DateTimeOffset? AppealDecidedAt { get; private set; }

    /// <summary>To the reported person; the reporter does not read it.</summary>
    public string? AppealAnswer { get; private set; }

    public DateTimeOffset? AppealUntil => AppealToken is null ? null : DecidedAt + AppealWithin;

    public bool MayAppeal(DateTimeOffset now) => State == ReportState.Decided && now <= AppealUntil;

    /// <summary>Whether this person may decide on the appeal: nobody who decided before or is a party.</summary>
    public bool MayReview(Guid by) => State == ReportState.Appealed && by != DecidedById && !IsParty(by);

    /// <param name="decision">What was decided.</param>
    /// <param name="days">Days of a suspension, 1 to <see cref="MostDays"/>; null for anything else.</param>
    /// <param name="answer">What the reporter is told.</param>
    /// <param name="by">The coordinator.</param>
    /// <param name="token">For the link to the appeal.</param>
    /// <param name="now">When.</param>
    internal bool Decide(ReportDecision decision, int? days, string answer, Guid by, string token, DateTimeOffset now)
    {
        if (State != ReportState.Open || IsParty(by) || (decision == ReportDecision.Suspension ? days is not (>= 1 and <= MostDays) : days is not null))
            return false;
        (Decision, DecidedById, DecidedAt, Answer) = (decision, by, now, answer);
        SuspendedUntil = days is { } count ? now.AddDays(count) : null;
        AppealToken = decision == ReportDecision.NoAction ? null : token;
        return Becomes(ReportState.Decided);
    }

    /// <summary>One appeal against a warning or a suspension, within 30 days.</summary>
    internal bool Appeal(string text, DateTimeOffset now)
    {
        if (!MayAppeal(now))
            return false;
        (AppealText, AppealedAt) = (text, now);
        return Becomes(ReportState.Appealed);
    }

    internal bool Review(bool granted, string answer, Guid by, DateTimeOffset now)
    {
        if (!MayReview(by))
            return false;
        (Granted, AppealAnswer, AppealDecidedById, AppealDecidedAt) = (granted, answer, by, now);
        return Becomes(ReportState.Reviewed);
    }

    private bool IsParty(Guid person) => person == ReporterId || person == ReportedId;

    private bool Becomes(ReportState state)
    {
        State = state;
        Version++;
        return true;
    }
}
