using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;

namespace SetagayaPort.Core.Assistance;

/// <summary>Reads what was entered for whom: for the person themselves, and for coordinators and administrators.</summary>
public sealed class AssistanceReader(PortDbContext db)
{
    private const int Most = 200;

    /// <summary>Everybody's, newest first; nothing for members.</summary>
    public async Task<IReadOnlyList<AssistedView>> ListAsync(Caller caller, CancellationToken cancel = default) =>
        caller.IsCoordinator || caller.IsAdministrator
            ? await ViewAsync(caller, db.Set<AssistedEntry>().AsNoTracking().OrderByDescending(x => x.CreatedAt).ThenBy(x => x.AccountId).Take(Most), cancel)
            : [];

    public async Task<AssistedView?> FindAsync(Caller caller, Guid account, CancellationToken cancel = default)
    {
        var mine = caller.IsCoordinator || caller.IsAdministrator || caller.Id == account;
        var found = await ViewAsync(caller, db.Set<AssistedEntry>().AsNoTracking().Where(x => mine && x.AccountId == account), cancel);
        return found.FirstOrDefault();
    }

    /// <summary>Which of the listings a coordinator entered for their owner.</summary>
    public async Task<IReadOnlySet<Guid>> EnteredAsync(IReadOnlyCollection<Guid> listings, CancellationToken cancel = default) =>
        (await db.Set<AssistedAct>().Where(x => x.Action == AssistedAct.ListingEntered && listings.Contains(x.SubjectId)).Select(x => x.SubjectId).ToListAsync(cancel)).ToHashSet();

    private async Task<IReadOnlyList<AssistedView>> ViewAsync(Caller caller, IQueryable<AssistedEntry> entries, CancellationToken cancel)
    {
        var found = await entries.ToListAsync(cancel);
        var ids = found.ConvertAll(x => x.AccountId);
        var acts = await db.Set<AssistedAct>().AsNoTracking().Where(x => ids.Contains(x.AccountId)).OrderBy(x => x.At).ToListAsync(cancel);
        var entered = acts.Where(x => x.Action == AssistedAct.ListingEntered).ToDictionary(x => x.SubjectId);
        var written = entered.Keys.ToArray();
        var listings = await db.Listings.AsNoTracking().Where(x => written.Contains(x.Id) && ids.Contains(x.OwnerId))
            .Select(x => new { x.Id, x.OwnerId, x.Market, x.Side, x.Title, x.Status }).ToListAsync(cancel);
        Guid[] people = [.. ids, .. found.Select(x => x.CoordinatorId), .. acts.Select(x => x.ById)];
        var names = await db.Accounts.Where(x => people.Contains(x.Id)).ToDictionaryAsync(x => x.Id, x => (x.DisplayName, x.Roles, x.MailBouncedAt), cancel);
        return found.ConvertAll(x => View(caller, x, names[x.AccountId], names[x.CoordinatorId].DisplayName) with
        {
            Listings = [.. listings.Where(l => l.OwnerId == x.AccountId).Select(l => new AssistedView.EnteredListing(l.Id, l.Market, l.Side, l.Title, l.Status, entered[l.Id].At, entered[l.Id].ConfirmedAt))],
            Acts = [.. acts.Where(a => a.AccountId == x.AccountId).Select(a => new AssistedView.ActView(a.Action, a.SubjectId, a.At, names[a.ById].DisplayName, a.Way, a.SaidOn, a.Note))],
        });
    }

    private static AssistedView View(Caller caller, AssistedEntry x, (string Name, string[] Roles, DateTimeOffset? MailBouncedAt) person, string coordinator) =>
        new(x.AccountId, person.Name, person.Roles, x.State, coordinator, x.CreatedAt,
            new(x.ConsentWay, x.ConsentOn, x.ConsentNote, x.ConsentTitle, x.ConsentText, x.ConsentLanguage, x.ConsentVersion), [], [])
        {
            TakenOverAt = x.TakenOverAt,
            EndedAt = x.ConfirmedAt ?? x.WithdrawnAt,
            CodeExpiresAt = x.CodeExpiresAt,
            PostalAddress = caller.IsCoordinator ? x.PostalAddress : null,
            Phone = caller.IsCoordinator ? x.Phone : null,
            MailBouncedAt = caller.IsCoordinator ? person.MailBouncedAt : null,
        };
}
