using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;

namespace SetagayaPort.Core.Search;

/// <summary>Keeps people's searches.</summary>
public sealed class SavedSearchService(PortDbContext db, TimeProvider time)
{
    private const int MaxPerPerson = 100;

    public async Task<Result<SavedSearch>> SaveAsync(Caller caller, string? name, string? query, SearchAlert alert, CancellationToken cancel = default)
    {
        if (name?.Trim() is not { Length: > 0 and <= 100 } given)
            return Error.Invalid("name", "required", new("名前を100文字までで書いてください。", "Give it a name of at most 100 characters."));
        if (query is null or { Length: > 1000 })
            return Error.Invalid("query", "text.length", new("検索の条件がありません。", "The query is missing or longer than 1,000 characters."));
        if (await db.Set<SavedSearch>().CountAsync(x => x.AccountId == caller.Id, cancel) >= MaxPerPerson)
            return Error.Conflict("savedSearch.tooMany", new($"保存できるのは{MaxPerPerson}件までです。", $"You can keep at most {MaxPerPerson}."));

        var now = time.GetUtcNow();
        var saved = new SavedSearch { Id = Guid.CreateVersion7(now), AccountId = caller.Id, Name = given, Query = query.TrimStart('?'), Alert = alert, CreatedAt = now };
        db.Add(saved);
        await db.SaveChangesAsync(cancel);
        return saved;
    }

    public async Task<Result<Guid>> DeleteAsync(Caller caller, Guid id, CancellationToken cancel = default) =>
        await db.Set<SavedSearch>().Where(x => x.Id == id && x.AccountId == caller.Id).ExecuteDeleteAsync(cancel) == 1 ? id : Error.NotFound;
}
