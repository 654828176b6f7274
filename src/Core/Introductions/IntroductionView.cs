using System.Text.Json.Nodes;
using SetagayaPort.Core.Markets;

namespace SetagayaPort.Core.Introductions;

/// <summary>An introduction as one of its parties, or a coordinator, sees it.</summary>
public sealed record IntroductionView(
    Guid Id, IntroductionState State, string Message, string? Why, bool ByCoordinator, DateTimeOffset ProposedAt, DateTimeOffset ReplyBy,
    IReadOnlyList<IntroductionStepView> Steps, IReadOnlyList<IntroductionPartyView> Parties, Guid? ConversationId, int? DisclosureStage)
{
    /// <summary>How far the asking side has made up its mind, in markets that ask for it.</summary>
    public InterestGrade? Grade { get; init; }

    /// <summary>Whether the reader's yes or no is waited for.</summary>
    public bool YourTurn { get; init; }

    public DateTimeOffset? NdaAcceptedAt { get; init; }

    /// <summary>Whether the reader is the owner who moves the disclosure.</summary>
    public bool? YouDisclose { get; init; }

    /// <summary>The confidential part of the business, from stage 4 on, for the candidate who promised.</summary>
    public JsonObject? Disclosed { get; init; }

    /// <summary>The talk is on hold until a day; null while it is not.</summary>
    public HoldView? Hold { get; init; }

    public ReasonCode? Reason { get; init; }

    public string? Note { get; init; }

    public bool? ClosedByYou { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    public string? Objection { get; init; }
}
