using SetagayaPort.Core.Markets;

namespace SetagayaPort.Core.Introductions;

/// <summary>
/// Two listings brought together: proposed by a member from a match or by a coordinator, a conversation only when both
/// sides have said yes, then steps and an outcome. Every change is a guarded method that says whether it was possible.
/// </summary>
public sealed class Introduction
{
    public static readonly TimeSpan ReplyTime = TimeSpan.FromDays(7);
    public static readonly TimeSpan ObjectionTime = TimeSpan.FromDays(14);

    public required Guid Id { get; init; }

    public int Version { get; private set; } = 1;

    public required Guid FromListingId { get; init; }

    public required Guid ToListingId { get; init; }

    public Listing FromListing { get; init; } = null!;

    public Listing ToListing { get; init; } = null!;

    public required Guid ProposedById { get; init; }

    /// <summary>Whether a coordinator proposed it; then both sides are asked.</summary>
    public required bool ByCoordinator { get; init; }

    public required string Message { get; init; }

    /// <summary>How far the asking side has made up its mind; null where nobody was asked for it.</summary>
    public InterestGrade? Grade { get; init; }

    /// <summary>Why the coordinator thinks that the two fit.</summary>
    public string? Why { get; init; }

    public IntroductionState State { get; private set; } = IntroductionState.Proposed;

    public required DateTimeOffset ProposedAt { get; init; }

    public required DateTimeOffset ReplyBy { get; init; }

    public DateTimeOffset? FromConsentAt { get; private set; }

    public DateTimeOffset? ToConsentAt { get; private set; }

    /// <summary>Nudges sent so far: the first after 3 days, the second after 6.</summary>
    public int Nudges { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    public ReasonCode? Reason { get; private set; }

    public string? Note { get; private set; }

    /// <summary>Who declined or recorded the outcome.</summary>
    public Guid? ClosedById { get; private set; }

    /// <summary>The other party's objection to a recorded outcome.</summary>
    public string? Objection { get; private set; }

    public Guid? ConversationId { get; private set; }

    /// <summary>The business that its owner opens stage by stage in this introduction; null in other markets.</summary>
    public Guid? DisclosingListingId { get; private set; }

    /// <summary>How much the owner of a business to hand over has disclosed to this candidate; null in other markets.</summary>
    public int? DisclosureStage { get; private set; }

    public DateTimeOffset? NdaAcceptedAt { get; private set; }

    /// <summary>The day on which a talk that is on hold goes on; null while it is not.</summary>
    public DateOnly? HeldUntil { get; private set; }

    /// <summary>Who put it on hold.</summary>
    public Guid? HeldById { get; private set; }

    public string? HoldNote { get; private set; }

    public List<IntroductionStep> Steps { get; } = [];

    /// <summary>Whether the business is open to the candidate: the name is cleared, and nobody has ended the talk.</summary>
    public bool IsCleared => DisclosureStage >= 4 && State is IntroductionState.Accepted or IntroductionState.InProgress or IntroductionState.Agreed;

    public bool IsOpen => State is IntroductionState.Proposed or IntroductionState.Accepted or IntroductionState.InProgress;

    /// <summary>Whether the side still has to answer.</summary>
    public bool Awaits(bool from) => State == IntroductionState.Proposed && (from ? FromConsentAt : ToConsentAt) is null;

    /// <summary>A member's own proposal is that side's consent.</summary>
    internal void ConsentByProposing(DateTimeOffset now) => FromConsentAt = now;

    internal void BeginDisclosure(Guid listing) => (DisclosingListingId, DisclosureStage) = (listing, 1);

    /// <summary>Records one side's yes; the state becomes accepted with the second one.</summary>
    internal bool Accept(bool from, DateTimeOffset now)
    {
        if (!Awaits(from))
            return false;
        if (from)
            FromConsentAt = now;
        else
            ToConsentAt = now;
        if (FromConsentAt is not null && ToConsentAt is not null)
        {
            State = IntroductionState.Accepted;
            if (DisclosureStage is not null)
                DisclosureStage = 2;
        }

        Version++;
        return true;
    }

    internal void Opened(Guid conversation) => ConversationId = conversation;

    internal bool Decline(Guid by, ReasonCode reason, string? note, DateTimeOffset now) =>
        State == IntroductionState.Proposed && Close(IntroductionState.Declined, by, reason, note, now);

    internal bool Expire(DateTimeOffset now) =>
        State == IntroductionState.Proposed && now >= ReplyBy && Close(IntroductionState.Expired, null, ReasonCode.NoReply, null, now);

    internal bool Nudge(int number)
    {
        if (State != IntroductionState.Proposed || Nudges >= number)
            return false;
        Nudges = number;
        Version++;
        return true;
    }

    internal bool AddStep(IntroductionStep step)
    {
        if (State is not (IntroductionState.Accepted or IntroductionState.InProgress))
            return false;
        State = IntroductionState.InProgress;
        Steps.Add(step);
        Version++;
        return true;
    }

    /// <summary>A plan that fell through is no step; what has taken place stays.</summary>
    internal bool TakeBack(Guid step, DateTimeOffset now)
    {
        if (Steps.RemoveAll(x => x.Id == step && x.At > now) == 0)
            return false;
        Version++;
        return true;
    }

    internal bool RecordOutcome(bool agreed, Guid by, ReasonCode reason, string? note, DateTimeOffset now) =>
        State is IntroductionState.Accepted or IntroductionState.InProgress
        && Close(agreed ? IntroductionState.Agreed : IntroductionState.NotAgreed, by, reason, note, now);

    /// <summary>One side wants no more contact: it ends at once, and what was opened is closed again.</summary>
    internal bool Stop(Guid by, DateTimeOffset now) =>
        State is IntroductionState.Accepted or IntroductionState.InProgress && Close(IntroductionState.NotAgreed, by, ReasonCode.ChangedMind, null, now);

    internal bool Object(Guid by, string objection, DateTimeOffset now)
    {
        if (State is not (IntroductionState.Agreed or IntroductionState.NotAgreed) || by == ClosedById || Objection is not null || now > ClosedAt + ObjectionTime)
            return false;
        Objection = objection;
        Version++;
        return true;
    }

    /// <summary>Puts the talk on hold until a day: nothing more is disclosed meanwhile, and nobody is pressed.</summary>
    internal bool Hold(Guid by, DateOnly until, string? note)
    {
        if (State is not (IntroductionState.Accepted or IntroductionState.InProgress))
            return false;
        (HeldUntil, HeldById, HoldNote) = (until, by, note);
        Version++;
        return true;
    }

    /// <summary>Goes on after a hold.</summary>
    internal bool Resume()
    {
        if (HeldUntil is null)
            return false;
        (HeldUntil, HeldById, HoldNote) = (null, null, null);
        Version++;
        return true;
    }

    /// <summary>Moves the disclosure on by one stage; the name (stage 4) needs the candidate's confidentiality promise.</summary>
    internal bool Disclose(int stage)
    {
        if (State is not (IntroductionState.Accepted or IntroductionState.InProgress) || HeldUntil is not null || stage != DisclosureStage + 1 || stage > 11 || (stage >= 4 && NdaAcceptedAt is null))
            return false;
        DisclosureStage = stage;
        Version++;
        return true;
    }

    internal bool AcceptNda(DateTimeOffset now)
    {
        if (State is not (IntroductionState.Accepted or IntroductionState.InProgress) || DisclosureStage != 3)
            return false;
        NdaAcceptedAt ??= now;
        Version++;
        return true;
    }

    private bool Close(IntroductionState to, Guid? by, ReasonCode reason, string? note, DateTimeOffset now)
    {
        (State, ClosedById, Reason, Note, ClosedAt) = (to, by, reason, note, now);
        (HeldUntil, HeldById, HoldNote) = (null, null, null);
        Version++;
        return true;
    }
}
