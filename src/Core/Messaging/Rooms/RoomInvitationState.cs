namespace SetagayaPort.Core.Messaging.Rooms;

/// <summary>Where an invitation to a room stands.</summary>
public enum RoomInvitationState
{
    Invited,
    Accepted,
    Declined,

    /// <summary>Taken back by the room's owner.</summary>
    Withdrawn,
}
