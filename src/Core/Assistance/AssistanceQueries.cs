using Microsoft.EntityFrameworkCore;

namespace SetagayaPort.Core.Assistance;

/// <summary>Which entries a coordinator still acts for, as a condition of the query.</summary>
public static class AssistanceQueries
{
    public static IQueryable<AssistedEntry> Assisted(this IQueryable<AssistedEntry> entries) =>
        entries.Where(x => x.TakenOverAt == null && x.WithdrawnAt == null);

    /// <summary>Who hears in the place of those among the people who are offline.</summary>
    public static Task<List<Guid>> CoordinatorsOfAsync(this IQueryable<AssistedEntry> entries, IReadOnlyCollection<Guid> people, CancellationToken cancel) =>
        entries.Assisted().Where(x => people.Contains(x.AccountId)).Select(x => x.CoordinatorId).Distinct().ToListAsync(cancel);
}
