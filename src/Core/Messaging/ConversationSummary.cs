using System.Text.Json.Serialization;

namespace SetagayaPort.Core.Messaging;

/// <summary>A conversation in the list of one member.</summary>
public sealed record ConversationSummary(
    Guid Id, string Title, int Epoch, long LastSeq, long LastNumber, long ReadNumber, long Unread,
    IReadOnlyList<Participant> Participants, Guid? IntroductionId, DateTimeOffset LastEventAt, string? LastBody)
{
    public ConversationKind Kind { get; init; }

    /// <summary>What those who join a room later may read; null for the talk of an introduction, as all of the following.</summary>
    public HistoryRule? History { get; init; }

    /// <summary>The reader's own role; null after leaving.</summary>
    public RoomRole? Role { get; init; }

    /// <summary>Since when it can only be read.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>The project whose room it is.</summary>
    public Guid? ListingId { get; init; }

    /// <summary>Number of the first message that the reader may read, or would be.</summary>
    public long? FirstNumber { get; init; }

    /// <summary>Whether the reader has left: all is as it was then.</summary>
    public bool Left { get; init; }

    /// <summary>Whether the reader has turned its notices off.</summary>
    public bool Silent { get; init; }

    /// <summary>The alias under which the others know the reader; null when they know the account itself.</summary>
    [JsonIgnore]
    public Guid? MyIdForOthers { get; init; }

    /// <summary>When both sides had said yes and the talk began.</summary>
    [JsonIgnore]
    public DateTimeOffset CreatedAt { get; init; }
}
