using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Search.Alerts;

namespace SetagayaPort.Core.Search;

/// <summary>Keeps people's searches, and how they want to hear of new hits.</summary>
public sealed class SavedSearchService(PortDbContext db, SavedSearchKeys keys, TimeProvider time)
{
    public const int MostLetters = 100;

    private const int MaxPerPerson = 100;

    public async Task<Result<SavedSearch>> SaveAsync(Caller caller, string? name, SearchCriteria criteria, SearchAlert alert, CancellationToken cancel = default)
    {
        if (Named(name) is not { } given)
            return NoName;
        var (now, query) = (time.GetUtcNow(), criteria.ToAddress());
        var saved = new SavedSearch { Id = Guid.CreateVersion7(now), AccountId = caller.Id, Name = given, Query = query, Criteria = criteria, Alert = alert, CreatedAt = now, SeenAt = now };

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        // One at a time for each person, so that a double press does not keep a search twice.
        await db.Database.ExecuteSqlAsync($"SELECT 1 FROM accounts WHERE id = {caller.Id} FOR NO KEY UPDATE", cancel);
        var mine = db.Set<SavedSearch>().Where(x => x.AccountId == caller.Id);
        if (await mine.Where(x => x.Query == query).Select(x => x.Name).FirstOrDefaultAsync(cancel) is { } known)
            return Error.Conflict("savedSearch.exists", new($"同じ検索を「{known}」という名前で保存しています。", $"You have saved this search already, as \"{known}\"."));
        if (await mine.CountAsync(cancel) >= MaxPerPerson)
            return Error.Conflict("savedSearch.tooMany", new($"保存できるのは{MaxPerPerson}件までです。", $"You can keep at most {MaxPerPerson}."));

        db.Add(saved);
        await db.SaveChangesAsync(cancel);
        await keys.WriteAsync(saved, cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return saved;
    }

    /// <summary>Changes what is given; null leaves a value as it is.</summary>
    public async Task<Result<SavedSearch>> ChangeAsync(Caller caller, Guid id, string? name, SearchAlert? alert, CancellationToken cancel = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await FindAsync(caller, id, cancel) is not { } saved)
            return Error.NotFound;
        if (name is not null && Named(name) is null)
            return NoName;

        saved.Name = Named(name) ?? saved.Name;
        await AlertAsync(saved, alert ?? saved.Alert, cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return saved;
    }

    public async Task<Result<Guid>> DeleteAsync(Caller caller, Guid id, CancellationToken cancel = default) =>
        await db.Set<SavedSearch>().Where(x => x.Id == id && x.AccountId == caller.Id).ExecuteDeleteAsync(cancel) == 1 ? id : Error.NotFound;

    /// <summary>Its owner looks at what it found: nothing of it is new any more.</summary>
    public Task SeenAsync(Caller caller, Guid id, CancellationToken cancel = default)
    {
        var now = time.GetUtcNow();
        return db.Set<SavedSearch>().Where(x => x.Id == id && x.AccountId == caller.Id).ExecuteUpdateAsync(x => x.SetProperty(s => s.SeenAt, now), cancel);
    }

    /// <summary>Sets the alert; what was found and not told yet is told no more once there is none.</summary>
    internal async Task AlertAsync(SavedSearch saved, SearchAlert alert, CancellationToken cancel)
    {
        saved.Alert = alert;
        await keys.WriteAsync(saved, cancel);
        if (alert == SearchAlert.None)
        {
            var now = time.GetUtcNow();
            await db.Set<SearchHitEntry>().Where(x => x.SavedSearchId == saved.Id && x.ToldAt == null).ExecuteUpdateAsync(x => x.SetProperty(h => h.ToldAt, now), cancel);
        }
    }

    private Task<SavedSearch?> FindAsync(Caller caller, Guid id, CancellationToken cancel) =>
        db.Set<SavedSearch>().FromSql($"SELECT * FROM saved_searches WHERE id = {id} AND account_id = {caller.Id} FOR UPDATE").FirstOrDefaultAsync(cancel);

    private static string? Named(string? name) => SearchCriteria.Line(name) is { Length: > 0 and <= MostLetters } line ? line : null;

    private static Error NoName => Error.Invalid("name", "required", new($"名前を{MostLetters}文字までで書いてください。", $"Give it a name of at most {MostLetters} characters."));
}
