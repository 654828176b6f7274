using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Markets.Shops.FitOuts;

/// <summary>How it stands with the third party.</summary>
public enum InvitationState
{
    [Label("お返事を待っています", "Waiting for the answer")] Invited,
    [Label("参加しています", "Taking part")] Joined,
    [Label("参加しないとのお返事でした", "Declined")] Declined,
    [Label("外れました", "No longer taking part")] Removed,
}
