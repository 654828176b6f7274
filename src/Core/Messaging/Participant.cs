using System.Text.Json.Serialization;

namespace SetagayaPort.Core.Messaging;

/// <summary>A member as another member sees them; a no-name owner by the conversation's own id and a neutral name.</summary>
/// <param name="Id">The account's id, or the alias of this conversation.</param>
/// <param name="DisplayName">The name, or the neutral one.</param>
/// <param name="Me">Whether this is the reader.</param>
/// <param name="ReadNumber">How far this person has read.</param>
/// <param name="Present">False once the person has left.</param>
/// <param name="AccountId">Never serialized: it would name a no-name owner.</param>
public sealed record Participant(Guid Id, string DisplayName, bool Me, long ReadNumber, bool Present, [property: JsonIgnore] Guid AccountId)
{
    /// <summary>In a room what they may do there; null in the talk of an introduction.</summary>
    public RoomRole? Role { get; init; }
}
