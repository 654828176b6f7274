using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Introductions;
using SetagayaPort.Core.Markets;

namespace SetagayaPort.Core.Agents;

/// <summary>Reads who is in charge of a lease, and an agent's own cases.</summary>
public sealed class AgentReader(PortDbContext db, AgentService service, IntroductionSides sides)
{
    private const int Most = 200;

    /// <summary>Null when the caller may not read the introduction.</summary>
    public async Task<AgentBoard?> FindAsync(Caller caller, Guid introductionId, CancellationToken cancel = default)
    {
        var introduction = await db.Set<Introduction>().AsNoTracking().Include(x => x.FromListing).Include(x => x.ToListing)
            .FollowedBy(caller, db).FirstOrDefaultAsync(x => x.Id == introductionId, cancel);
        if (introduction is null)
            return null;
        if (service.Owned(introduction) is not { } owned)
            return new AgentBoard(introductionId, Needed: false, IsOwner: false, MayAssign: false, null, []);
        var isOwner = await db.Listings.OwnedBy(caller, db).AnyAsync(x => x.Id == owned.Id, cancel);
        var current = await CurrentAsync(introductionId, cancel);
        var arranges = isOwner || caller.IsCoordinator;
        var may = arranges && current is null && (introduction.State is IntroductionState.Accepted or IntroductionState.InProgress);
        return new AgentBoard(introductionId, Needed: true, isOwner, may,
            arranges || current?.State == AgentState.Accepted ? current : null,
            may ? await CandidatesAsync(introduction, cancel) : [])
        {
            MayRemove = arranges && current is not null,
        };
    }

    /// <summary>The caller's cases, those to answer first.</summary>
    public async Task<List<AgentTask>> MineAsync(Caller caller, CancellationToken cancel = default)
    {
        var found = await db.Set<AgentAssignment>().AsNoTracking().Include(x => x.Introduction.FromListing).Include(x => x.Introduction.ToListing)
            .Where(x => x.AccountId == caller.Id && x.OwnerConsentAt != null).OrderByDescending(x => x.AssignedAt).Take(Most).ToListAsync(cancel);
        return [.. found.OrderBy(x => x.State).Select(x => new AgentTask(
            x.Id, x.State, x.Licence, service.Owned(x.Introduction)?.Area, x.AssignedAt, x.State == AgentState.Accepted ? x.IntroductionId : null))];
    }

    private Task<AgentView?> CurrentAsync(Guid introduction, CancellationToken cancel) =>
        (from x in db.Set<AgentAssignment>().AsNoTracking()
         where x.IntroductionId == introduction && (x.State == AgentState.Suggested || x.State == AgentState.Asked || x.State == AgentState.Accepted)
         join account in db.Accounts on x.AccountId equals account.Id
         select new AgentView(x.Id, x.State, account.DisplayName, x.Licence, x.OwnerConsentAt == null || x.OwnerConsentAt > x.AssignedAt, x.AssignedAt)).FirstOrDefaultAsync(cancel);

    private async Task<List<AgentCandidate>> CandidatesAsync(Introduction introduction, CancellationToken cancel)
    {
        var parties = (await sides.PeopleAsync(introduction.FromListing, cancel)).Concat(await sides.PeopleAsync(introduction.ToListing, cancel)).ToArray();
        return await db.Accounts.Where(x => x.Roles.Contains(AgentService.Role) && !parties.Contains(x.Id))
            .OrderBy(x => x.DisplayName).ThenBy(x => x.Id).Take(Most).Select(x => new AgentCandidate(x.Id, x.DisplayName)).ToListAsync(cancel);
    }
}
