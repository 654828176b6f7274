using SetagayaPort.Core.Data;
using SetagayaPort.Core.Introductions;

namespace SetagayaPort.Core.Agents;

/// <summary>What a licensed agent may read, as a condition of the query.</summary>
public static class AgentQueries
{
    /// <summary>Introductions of a party, of an agent who has accepted and was not removed, and all of them for coordinators.</summary>
    public static IQueryable<Introduction> FollowedBy(this IQueryable<Introduction> introductions, Caller caller, PortDbContext db)
    {
        var mine = introductions.ReadableBy(caller, db).Select(x => x.Id);
        return introductions.Where(x => mine.Contains(x.Id)
            || db.Set<AgentAssignment>().Any(a => a.IntroductionId == x.Id && a.AccountId == caller.Id && a.State == AgentState.Accepted));
    }
}
