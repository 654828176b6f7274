namespace SetagayaPort.Core.Messaging.Rooms;

/// <summary>Somebody asked to come into a room. Nobody is written to before they have said yes.</summary>
public sealed class RoomInvitation
{
    /// <summary>Whoever said no is not asked again for so long.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromDays(30);

    public required Guid Id { get; init; }

    public required Guid ConversationId { get; init; }

    public required Guid AccountId { get; init; }

    public required Guid InvitedById { get; init; }

    /// <summary>Whether the room will know them without a name, as those who know them already do.</summary>
    public required bool Unnamed { get; init; }

    public RoomInvitationState State { get; private set; }

    public required DateTimeOffset InvitedAt { get; init; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    internal bool Accept(DateTimeOffset now) => End(RoomInvitationState.Accepted, now);

    internal bool Decline(DateTimeOffset now) => End(RoomInvitationState.Declined, now);

    internal bool Withdraw(DateTimeOffset now) => End(RoomInvitationState.Withdrawn, now);

    private bool End(RoomInvitationState to, DateTimeOffset now)
    {
        if (State != RoomInvitationState.Invited)
            return false;
        (State, AnsweredAt) = (to, now);
        return true;
    }
}
