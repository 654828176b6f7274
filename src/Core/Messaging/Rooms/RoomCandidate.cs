using System.Text.Json.Serialization;

namespace SetagayaPort.Core.Messaging.Rooms;

/// <summary>Somebody who can be asked into a room.</summary>
/// <param name="Id">As the one who asks knows them: the account, or the alias of the conversation that both are in.</param>
/// <param name="Name">The name, or the neutral one.</param>
/// <param name="Through">The introduction or project through which they are known.</param>
/// <param name="Direct">Whether both talk with each other already: then nobody needs to be asked.</param>
/// <param name="AccountId">Never serialized: it would name a no-name owner.</param>
/// <param name="Unnamed">Whether the name is withheld.</param>
public sealed record RoomCandidate(Guid Id, string Name, string Through, bool Direct, [property: JsonIgnore] Guid AccountId, [property: JsonIgnore] bool Unnamed);
