using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Messaging;

/// <summary>What a member of a room may do.</summary>
public enum RoomRole
{
    /// <summary>Names the room, invites, removes, hands over and closes it.</summary>
    [Label("世話役", "Owner")] Owner,
    [Label("参加者", "Member")] Member,
}
