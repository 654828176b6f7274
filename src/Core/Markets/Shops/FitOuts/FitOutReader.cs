using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Agents;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Introductions;

namespace SetagayaPort.Core.Markets.Shops.FitOuts;

/// <summary>Reads boards and decides who learns whose name.</summary>
public sealed class FitOutReader(PortDbContext db, FitOutCases cases)
{
    /// <summary>Null when the caller may not read it, or there is nothing of the kind.</summary>
    public async Task<FitOutView?> FindAsync(Caller caller, Guid introduction, CancellationToken cancel = default) =>
        await cases.FindAsync(caller, introduction, cancel) is { } found ? await ViewAsync(found, cancel) : null;

    /// <summary>What all three have agreed to, with the words that stand.</summary>
    public async Task<Result<FitOutSheet>> SheetAsync(Caller caller, Guid introduction, CancellationToken cancel = default)
    {
        if (await cases.FindAsync(caller, introduction, cancel) is not { } found || found.IsInvited)
            return Error.NotFound;
        if (found.Board is not { AgreedAt: { } at, Newest: { } version } board)
            return FitOutErrors.NotAgreed;
        return new FitOutSheet(introduction, version.Number, version.Content, at,
            [.. Enum.GetValues<FitOutRole>().Select(x => board.Standing(x)!).Select(x => new FitOutSheetConsent(x.Role, x.Name, x.At, x.Text, x.Way, x.SaidOn))]);
    }

    /// <summary>Boards to which the caller is invited, or in which the caller takes part, as the third party.</summary>
    public Task<List<FitOutTask>> TasksAsync(Caller caller, CancellationToken cancel = default) =>
        (from invitation in db.Set<FitOutInvitation>().InvitingOrHolding(caller)
         join introduction in db.Set<Introduction>().Standing() on invitation.IntroductionId equals introduction.Id
         join board in db.Set<FitOutBoard>() on invitation.IntroductionId equals board.IntroductionId
         orderby invitation.State, invitation.InvitedAt descending
         select new FitOutTask(board.IntroductionId, invitation.State, board.PremisesListing.Area, board.AgreedAt != null)).AsNoTracking().ToListAsync(cancel);

    internal async Task<FitOutView> ViewAsync(FitOutCase x, CancellationToken cancel)
    {
        var view = new FitOutView(x.Introduction.Id, x.State, x.Board is not null, x.IsInvited, x.Premises.Area);
        if (x.Board is not { } board)
            return view with { MayBegin = x.Arranges && x.IsUnderWay, FollowsIntroduction = true };
        if (x.IsInvited)
            return view with { YourRole = board.ThirdRole, MayJoin = x.IsOpen };
        var role = x.Role;
        var (newest, open) = (board.Newest, x.IsOpen);
        return view with
        {
            YourRole = role,
            Version = board.Number,
            Text = newest?.Content,
            Complete = newest?.Content.IsComplete == true,
            WrittenAt = newest?.WrittenAt,
            AgreedAt = board.AgreedAt,
            Parties = await PartiesAsync(x, board, cancel),
            Earlier = [.. board.Versions.Where(v => v != newest).OrderByDescending(v => v.Number).Select(v => new FitOutVersionView(v.Number, v.Content, v.WrittenAt))],
            ListedFee = x.Arranges ? x.Premises.DetailsAs<PremisesDetails>().FixturesFee : null,
            FollowsIntroduction = await db.Set<Introduction>().FollowedBy(x.Caller, db).AnyAsync(i => i.Id == x.Introduction.Id, cancel),
            MayBegin = open && x.Arranges && board.Third is null && board.Consents.Count == 0,
            MayWrite = open && x.Arranges,
            MayInvite = open && x.Arranges && board.Third is null,
            MayRemove = open && board.Third is not null && (x.Arranges || x.IsOutside),
            MayLeave = open && role == board.ThirdRole,
            MayJoin = open && role == FitOutRole.Newcomer && !board.HasJoined(FitOutRole.Newcomer),
            MayConsent = open && role is { } mine && board.HasJoined(mine) && newest?.Content.IsComplete == true && board.Standing(mine) is null,
            MayWithdraw = open && role is { } holding && board.Standing(holding) is not null,
            Spoken = x.Spoken,
        };
    }

    private async Task<IReadOnlyList<FitOutPartyView>> PartiesAsync(FitOutCase x, FitOutBoard board, CancellationToken cancel)
    {
        var third = board.Third ?? board.Invitations.MaxBy(i => i.InvitedAt);
        Guid[] people = [x.Premises.OwnerId, x.Wish.OwnerId, third?.AccountId ?? Guid.Empty];
        var names = await db.Accounts.Where(a => people.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.DisplayName, cancel);
        return [.. Enum.GetValues<FitOutRole>().Select(role =>
        {
            var listing = role == board.PremisesRole ? x.Premises : role == FitOutRole.Newcomer ? x.Wish : null;
            var name = listing is not null ? listing.Organization?.Name ?? names[listing.OwnerId] : third?.Name ?? names.GetValueOrDefault(third?.AccountId ?? Guid.Empty);
            // The two sides know each other from their introduction; the third party learns a name, and is named, only after joining.
            var known = board.HasJoined(role) || (listing is not null && x.Role != board.ThirdRole);
            var said = board.Standing(role);
            return new FitOutPartyView(role, role == x.Role, known ? name : null,
                board.HasJoined(role) ? InvitationState.Joined : listing is null ? third?.State : InvitationState.Invited,
                listing is not null ? x.Parties.Offline.Contains(listing.OwnerId) : third is { IsOffline: true, IsOpen: true })
            {
                ConsentedBy = said?.Name,
                ConsentedAt = said?.At,
                Way = said?.Way,
                SaidOn = said?.SaidOn,
            };
        })];
    }
}
