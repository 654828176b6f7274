namespace SetagayaPort.Core.Messaging.Rooms;

/// <summary>An invitation that waits for an answer.</summary>
/// <param name="Id">Of the invitation.</param>
/// <param name="ConversationId">The room; it answers its members only.</param>
/// <param name="Title">The room's name.</param>
/// <param name="History">What whoever joins now may read.</param>
/// <param name="Invited">Who is asked, as the room would know them.</param>
/// <param name="InvitedBy">Who asks.</param>
/// <param name="People">How many take part.</param>
/// <param name="InvitedAt">Since when.</param>
public sealed record RoomInvitationView(
    Guid Id, Guid ConversationId, string Title, HistoryRule History, string Invited, string InvitedBy, int People, DateTimeOffset InvitedAt);
