using System.Text.Json.Serialization;

namespace SetagayaPort.Core.Messaging;

/// <summary>A conversation in the list of one member.</summary>
public sealed record ConversationSummary(
    Guid Id, string Title, int Epoch, long LastSeq, long LastNumber, long ReadNumber, long Unread,
    IReadOnlyList<Participant> Participants, Guid? IntroductionId, DateTimeOffset LastEventAt, string? LastBody)
{
    /// <summary>Whether the reader has turned its notices off.</summary>
    public bool Silent { get; init; }

    /// <summary>The alias under which the others know the reader; null when they know the account itself.</summary>
    [JsonIgnore]
    public Guid? MyIdForOthers { get; init; }

    /// <summary>When both sides had said yes and the talk began.</summary>
    [JsonIgnore]
    public DateTimeOffset CreatedAt { get; init; }
}
