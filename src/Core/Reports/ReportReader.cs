using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Messaging;

namespace SetagayaPort.Core.Reports;

/// <summary>Lists of reports: a reporter's own, and the coordinators' queue.</summary>
public sealed class ReportReader(PortDbContext db)
{
    private const int PageSize = 20;

    /// <summary>One's own, the newest first.</summary>
    public async Task<ReportPage<ReportView>> MineAsync(Caller caller, int page, CancellationToken cancel = default)
    {
        page = Math.Max(1, page);
        var mine = db.Set<Report>().AsNoTracking().Where(x => x.ReporterId == caller.Id);
        var items = await ViewAsync(mine.OrderByDescending(x => x.Id).Skip((page - 1) * PageSize).Take(PageSize), cancel);
        return new ReportPage<ReportView>(items, await mine.CountAsync(cancel), page, PageSize);
    }

    /// <summary>One of one's own.</summary>
    public async Task<ReportView?> FindMineAsync(Caller caller, Guid id, CancellationToken cancel = default) =>
        (await ViewAsync(db.Set<Report>().AsNoTracking().Where(x => x.Id == id && x.ReporterId == caller.Id), cancel)).FirstOrDefault();

    /// <summary>The other members of a conversation that the caller is or was in, as they know them; null for strangers.</summary>
    public async Task<IReadOnlyList<ReportPerson>?> OthersAsync(Caller caller, Guid conversation, CancellationToken cancel = default)
    {
        var members = await db.Set<ConversationMember>().AsNoTracking().Where(x => x.ConversationId == conversation)
            .Join(db.Accounts, m => m.AccountId, a => a.Id, (m, a) => new { Member = m, a.DisplayName }).ToListAsync(cancel);
        if (members.Find(x => x.Member.AccountId == caller.Id)?.Member is not { } me)
            return null;
        var history = await db.Set<Conversation>().Where(x => x.Id == conversation).Select(x => x.History).FirstAsync(cancel);
        var log = ReadableLog.Of(history, me);
        return [.. members.Where(x => x.Member != me && log.Meets(x.Member))
            .Select(x => x.Member.AliasId is { } alias ? new ReportPerson(alias, x.Member.AliasName ?? "") : new ReportPerson(x.Member.AccountId, x.DisplayName))];
    }

    /// <summary>The queue, the oldest first.</summary>
    /// <param name="caller">Sees nothing but as a coordinator, and nothing of conversations of their own.</param>
    /// <param name="state">Only these; all when null.</param>
    /// <param name="page">From 1.</param>
    /// <param name="cancel">Cancellation.</param>
    public async Task<ReportPage<ReportLine>> QueueAsync(Caller caller, ReportState? state, int page, CancellationToken cancel = default)
    {
        page = Math.Max(1, page);
        var found = db.Set<Report>().ReviewableBy(caller, db).Where(x => state == null || x.State == state);
        var items = await found.OrderBy(x => x.Id).Skip((page - 1) * PageSize).Take(PageSize)
            .Join(db.Accounts, x => x.ReportedId, a => a.Id, (x, a) => new { x, a.DisplayName }).OrderBy(x => x.x.Id)
            .Select(x => new ReportLine(x.x.Id, x.x.State, x.x.Reason, x.x.ReportedAt, x.DisplayName, x.x.Decision, x.x.AppealedAt, x.x.DecidedById == caller.Id))
            .ToListAsync(cancel);
        return new ReportPage<ReportLine>(items, await found.CountAsync(cancel), page, PageSize);
    }

    /// <summary>How many reports there are in each state.</summary>
    public Task<Dictionary<ReportState, int>> CountsAsync(Caller caller, CancellationToken cancel = default) =>
        db.Set<Report>().ReviewableBy(caller, db).GroupBy(x => x.State).Select(x => new { x.Key, Count = x.Count() }).ToDictionaryAsync(x => x.Key, x => x.Count, cancel);

    /// <summary>How many wait for this coordinator.</summary>
    public Task<int> WaitingAsync(Caller caller, CancellationToken cancel = default) => db.Set<Report>().WaitingFor(caller, db).CountAsync(cancel);

    private async Task<List<ReportView>> ViewAsync(IQueryable<Report> reports, CancellationToken cancel)
    {
        var rows = await reports
            .Join(db.Set<ConversationMember>(), x => new { x.ConversationId, Account = x.ReportedId }, m => new { m.ConversationId, Account = m.AccountId }, (x, m) => new { x, m })
            .Join(db.Accounts, x => x.m.AccountId, a => a.Id, (x, a) => new { x.x, x.m.AliasId, x.m.AliasName, a.DisplayName })
            .OrderByDescending(x => x.x.Id).ToListAsync(cancel);
        return rows.ConvertAll(x => new ReportView(x.x.Id, x.x.ConversationId, x.x.State, x.x.MessageNumber, x.x.Reason, x.x.Note, x.x.ReportedAt,
            x.AliasId is { } alias ? new ReportPerson(alias, x.AliasName ?? "") : new ReportPerson(x.x.ReportedId, x.DisplayName))
        {
            Decision = x.x.Decision,
            Answer = x.x.Answer,
            DecidedAt = x.x.DecidedAt,
            AppealGranted = x.x.Granted,
        });
    }
}
