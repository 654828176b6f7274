using SetagayaPort.Core.Markets;

namespace SetagayaPort.Core.Questions;

/// <summary>
/// A question on a listing and its answer. Who asked is known to coordinators alone; others read it once it is answered.
/// Every change is a guarded method that says whether it was possible.
/// </summary>
public sealed class Question
{
    public const int LongestQuestion = 500;
    public const int LongestAnswer = 2000;

    /// <summary>Unanswered questions that one person may have on one listing.</summary>
    public const int MostUnanswered = 5;

    public required Guid Id { get; init; }

    public int Version { get; private set; } = 1;

    public required Guid ListingId { get; init; }

    public Listing Listing { get; init; } = null!;

    public required Guid AskerId { get; init; }

    /// <summary>
    /// Asked by somebody whom the listing's people have blocked: it reaches nobody. On a listing without a name the asker is not
    /// told so, because a refusal would tell who is behind it.
    /// </summary>
    public bool Withheld { get; init; }

    public required string Text { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    public QuestionState State { get; private set; } = QuestionState.Open;

    public string? Answer { get; private set; }

    public HideReason? HideReason { get; private set; }

    /// <summary>Who answered, declined or hid it.</summary>
    public Guid? SettledById { get; private set; }

    public DateTimeOffset? SettledAt { get; private set; }

    internal bool Reply(string answer, Guid by, DateTimeOffset now)
    {
        if (State != QuestionState.Open)
            return false;
        Answer = answer;
        return Settle(QuestionState.Answered, by, now);
    }

    internal bool Decline(Guid by, DateTimeOffset now) => State == QuestionState.Open && Settle(QuestionState.Declined, by, now);

    /// <summary>Out of sight for everybody but its asker, the owner and coordinators; also when it was answered before.</summary>
    internal bool Hide(HideReason reason, Guid by, DateTimeOffset now)
    {
        if (State == QuestionState.Hidden)
            return false;
        HideReason = reason;
        return Settle(QuestionState.Hidden, by, now);
    }

    private bool Settle(QuestionState to, Guid by, DateTimeOffset now)
    {
        (State, SettledById, SettledAt) = (to, by, now);
        Version++;
        return true;
    }
}
