using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;

namespace SetagayaPort.Core.Markets.Shops.FitOuts;

/// <summary>Brings the third party in: asked by the premises' side, free to decline, to leave and to be removed until all three have consented.</summary>
public sealed class FitOutInviting(PortDbContext db, FitOutStore store, FitOutNews news, TimeProvider time)
{
    /// <summary>Asks a member by the mail address with which they registered.</summary>
    public async Task<Result<FitOutView>> InviteAsync(Caller caller, Guid id, string? email, CancellationToken cancel = default)
    {
        var found = await store.FindAsync(caller, id, cancel);
        if (!found.Ok)
            return found.Error;
        var x = found.Value;
        if (!x.Arranges)
            return Error.Forbidden;
        if (x.Obstacle is { } obstacle)
            return obstacle;
        if (x.Board!.Third is not null)
            return FitOutErrors.Invited;
        if (email?.Trim().ToUpperInvariant() is not { Length: > 0 } address)
            return FitOutErrors.Email;
        if (await db.Accounts.Where(a => a.NormalizedEmail == address).Select(a => (Guid?)a.Id).FirstOrDefaultAsync(cancel) is not { } account)
            return FitOutErrors.Unknown;

        var now = time.GetUtcNow();
        if (!x.Board.Invite(Guid.CreateVersion7(now), account, null, caller.Id, x.Parties, now))
            return FitOutErrors.Party;
        await news.InvitedAsync(x, account, cancel);
        return await store.SaveAsync(x, "fitOut.invited", cancel);
    }

    /// <summary>The third party, or the newcomer's side, takes part from now on; the others learn its name.</summary>
    public async Task<Result<FitOutView>> JoinAsync(Caller caller, Guid id, CancellationToken cancel = default)
    {
        var found = await store.FindAsync(caller, id, cancel, invited: true);
        if (!found.Ok)
            return found.Error;
        var x = found.Value;
        if (!x.IsInvited && x.Role != FitOutRole.Newcomer)
            return x.Board is null ? FitOutErrors.NotBegun : Error.Forbidden;
        if (x.Obstacle is { } obstacle)
            return obstacle;
        if (x.IsInvited)
        {
            if (!x.Board!.Answer(caller.Id, join: true, x.Parties, time.GetUtcNow()))
                return FitOutErrors.State;
            await news.AnsweredAsync(x, joined: true, cancel);
        }
        else
        {
            if (!x.Board!.Join(caller.Id, x.Parties, time.GetUtcNow()))
                return FitOutErrors.State;
            await news.JoinedAsync(x, cancel);
        }

        return await store.SaveAsync(x, "fitOut.joined", cancel);
    }

    /// <summary>Whoever is invited does not take part.</summary>
    public async Task<Result<FitOutView>> DeclineAsync(Caller caller, Guid id, CancellationToken cancel = default)
    {
        var found = await store.FindAsync(caller, id, cancel, invited: true);
        if (!found.Ok)
            return found.Error;
        var x = found.Value;
        if (!x.IsInvited)
            return Error.Forbidden;
        if (x.Obstacle is { } obstacle)
            return obstacle;
        if (!x.Board!.Answer(caller.Id, join: false, x.Parties, time.GetUtcNow()))
            return FitOutErrors.State;
        await news.AnsweredAsync(x, joined: false, cancel);
        return await store.SaveAsync(x, "fitOut.declined", cancel);
    }

    /// <summary>The third party leaves, or the premises' side or a coordinator removes it; its reading ends at once.</summary>
    public async Task<Result<FitOutView>> RemoveAsync(Caller caller, Guid id, CancellationToken cancel = default)
    {
        var found = await store.FindAsync(caller, id, cancel);
        if (!found.Ok)
            return found.Error;
        var x = found.Value;
        if (x.Board is { } board && !x.Arranges && !x.IsOutside && x.Role != board.ThirdRole)
            return Error.Forbidden;
        if (x.Obstacle is { } obstacle)
            return obstacle;
        if (x.Board!.Third is not { } third || !x.Board.Remove(time.GetUtcNow()))
            return FitOutErrors.NobodyInvited;
        await news.RemovedAsync(x, third, cancel);
        return await store.SaveAsync(x, "fitOut.removed", cancel);
    }
}
