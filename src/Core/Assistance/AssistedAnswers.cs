using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Introductions;
using SetagayaPort.Core.Markets;

namespace SetagayaPort.Core.Assistance;

/// <summary>
/// A coordinator passes on the yes or no that somebody offline gave by word of mouth. Only answers: nobody writes
/// messages, promises confidentiality or opens a name in another's place.
/// </summary>
public sealed class AssistedAnswers(PortDbContext db, IntroductionService introductions, AssistanceLog log, TimeProvider time)
{
    public Task<Result<Introduction>> AcceptAsync(Caller caller, Guid account, Guid introduction, WordOfMouth said, CancellationToken cancel = default) =>
        PassOnAsync(caller, account, introduction, "introduction.accepted", said, person => introductions.AcceptAsync(person, introduction, new OnBehalf(caller, said), cancel), cancel);

    public Task<Result<Introduction>> DeclineAsync(Caller caller, Guid account, Guid introduction, WordOfMouth said, ReasonCode reason, CancellationToken cancel = default) =>
        PassOnAsync(caller, account, introduction, "introduction.declined", said,
            person => introductions.DeclineAsync(person, introduction, reason, note: null, new OnBehalf(caller, said), cancel), cancel);

    /// <summary>Those among the owners of an introduction's listings whom coordinators act for, and whose answer is waited for.</summary>
    public async Task<IReadOnlyList<AssistedParty>> AwaitedAsync(Guid introduction, CancellationToken cancel = default)
    {
        var found = await db.Set<Introduction>().AsNoTracking().Include(x => x.FromListing).Include(x => x.ToListing).FirstOrDefaultAsync(x => x.Id == introduction, cancel);
        if (found is null)
            return [];
        Guid[] owners = [.. new[] { (From: true, found.FromListing), (From: false, found.ToListing) }.Where(x => found.Awaits(x.From)).Select(x => x.Item2.OwnerId)];
        return await db.Set<AssistedEntry>().Assisted().Where(x => owners.Contains(x.AccountId))
            .Join(db.Accounts, x => x.AccountId, x => x.Id, (entry, person) => new AssistedParty(person.Id, person.DisplayName)).ToListAsync(cancel);
    }

    private async Task<Result<Introduction>> PassOnAsync(
        Caller caller, Guid account, Guid introduction, string action, WordOfMouth said, Func<Caller, Task<Result<Introduction>>> answer, CancellationToken cancel)
    {
        if (!caller.IsCoordinator)
            return Error.Forbidden;
        if (await db.Set<AssistedEntry>().AsNoTracking().FirstOrDefaultAsync(x => x.AccountId == account, cancel) is not { } entry)
            return Error.NotFound;
        if (!entry.IsAssisted)
            return AssistanceErrors.State;
        if (said.Check(time.TownToday()) is { Count: > 0 } errors)
            return Error.Invalid(errors);

        var act = log.Add(caller, account, action, introduction, said);
        var answered = await answer(new Caller(account));
        if (!answered.Ok)
            db.Entry(act).State = EntityState.Detached;
        return answered;
    }
}
