using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Core.Assistance;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Messaging;

namespace SetagayaPort.Core.Reports;

/// <summary>Who may look into a report, as a condition of the query.</summary>
public static class ReportQueries
{
    /// <summary>Coordinators and administrators, except those who are or were a party of the conversation or act for one.</summary>
    public static IQueryable<Report> ReviewableBy(this IQueryable<Report> reports, Caller caller, PortDbContext db)
    {
        if (!caller.IsCoordinator && !caller.IsAdministrator)
            return reports.Where(_ => false);
        var parties = db.Set<ConversationMember>().Where(m => m.AccountId == caller.Id
            || db.Set<AssistedEntry>().Any(e => e.AccountId == m.AccountId && e.CoordinatorId == caller.Id));
        return reports.Where(x => !parties.Any(m => m.ConversationId == x.ConversationId));
    }

    /// <summary>What waits for this person: open reports, and appeals against what somebody else decided.</summary>
    public static IQueryable<Report> WaitingFor(this IQueryable<Report> reports, Caller caller, PortDbContext db) => reports.ReviewableBy(caller, db)
        .Where(x => x.State == ReportState.Open || (x.State == ReportState.Appealed && x.DecidedById != caller.Id));

    /// <summary>Coordinators on duty who may look into what happened in a conversation.</summary>
    internal static async Task<IEnumerable<Guid>> ReviewersAsync(this PortDbContext db, Guid conversation, CancellationToken cancel)
    {
        var members = db.Set<ConversationMember>().Where(x => x.ConversationId == conversation).Select(x => x.AccountId);
        var parties = await members.Union(db.Set<AssistedEntry>().Where(x => members.Contains(x.AccountId)).Select(x => x.CoordinatorId)).ToListAsync(cancel);
        return (await db.CoordinatorsAsync(cancel)).Except(parties);
    }
}
