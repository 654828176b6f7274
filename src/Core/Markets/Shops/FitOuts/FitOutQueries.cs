using SetagayaPort.Core.Agents;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Introductions;

namespace SetagayaPort.Core.Markets.Shops.FitOuts;

/// <summary>Who may read a board, as a condition of the query.</summary>
public static class FitOutQueries
{
    /// <summary>Introductions whose board the caller may read: those they follow, and those to which they are invited as the third party while the talk stands.</summary>
    public static IQueryable<Introduction> WithBoardFor(this IQueryable<Introduction> introductions, Caller caller, PortDbContext db)
    {
        var followed = introductions.FollowedBy(caller, db).Select(x => x.Id);
        var invited = introductions.Standing().Where(x => db.Set<FitOutInvitation>().InvitingOrHolding(caller).Any(i => i.IntroductionId == x.Id)).Select(x => x.Id);
        return introductions.Where(x => followed.Contains(x.Id) || invited.Contains(x.Id));
    }

    /// <summary>Invitations that wait for the caller's answer, or through which the caller takes part.</summary>
    public static IQueryable<FitOutInvitation> InvitingOrHolding(this IQueryable<FitOutInvitation> invitations, Caller caller) =>
        invitations.Where(x => x.AccountId == caller.Id && (x.State == InvitationState.Invited || x.State == InvitationState.Joined));
}
