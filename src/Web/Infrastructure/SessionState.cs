using System.Globalization;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using SetagayaPort.Core;
using SetagayaPort.Core.Data;

namespace SetagayaPort.Web.Infrastructure;

/// <summary>
/// Whether a session still holds: its account exists, its version is the present one, and it is not suspended.
/// Cached for four seconds: a revocation is promised to take hold within five, and the answer itself takes a moment.
/// </summary>
public sealed class SessionState(IServiceScopeFactory scopes, IMemoryCache cache, TimeProvider time)
{
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(4);
    private const int Stretch = 2000;

    public async ValueTask<SessionVerdict> CheckAsync(ClaimsPrincipal principal, CancellationToken cancel)
    {
        var caller = principal.ToCaller();
        if (caller.IsGuest)
            return SessionVerdict.Holds;

        var known = await cache.GetOrCreateAsync(Key(caller.Id), entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = Life;
            return ReadAsync(caller.Id, cancel);
        });
        // Versions only count up: a session newer than what is cached was begun after its person's other ones were ended.
        if (known is null || !int.TryParse(principal.FindFirstValue(CallerClaims.Session), CultureInfo.InvariantCulture, out var version) || version < known.Version)
            return SessionVerdict.Revoked;
        return known.SuspendedUntil > time.GetUtcNow() ? SessionVerdict.Suspended : SessionVerdict.Holds;
    }

    /// <summary>
    /// Reads the states of many people in one query, so that a check of each connection that is open here is as fresh as this and asks nothing.
    /// Whoever has not been seen today yet is left to a check of their own, which writes that down.
    /// </summary>
    public async Task RefreshAsync(IReadOnlyCollection<Guid> accounts, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortDbContext>();
        var today = time.TownToday();
        foreach (var some in accounts.Chunk(Stretch))
        {
            var found = await db.Accounts.Where(x => some.Contains(x.Id))
                .Select(x => new { x.Id, State = new State(x.SessionVersion, x.SuspendedUntil, x.LastActiveOn) }).ToDictionaryAsync(x => x.Id, x => x.State, cancel);
            foreach (var id in some)
            {
                if (found.GetValueOrDefault(id) is not { } state)
                    cache.Remove(Key(id));
                else if (state.LastActiveOn >= today)
                    cache.Set<State?>(Key(id), state, Life);
            }
        }
    }

    private (Type, Guid, DateOnly) Key(Guid account) => (typeof(SessionState), account, time.TownToday());

    private async Task<State?> ReadAsync(Guid account, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<PortDbContext>().Accounts.Where(x => x.Id == account);
        var found = await accounts.Select(x => new State(x.SessionVersion, x.SuspendedUntil, x.LastActiveOn)).FirstOrDefaultAsync(cancel);
        var today = time.TownToday();
        if (found?.LastActiveOn < today)
            await accounts.ExecuteUpdateAsync(x => x.SetProperty(a => a.LastActiveOn, today), cancel);
        return found;
    }

    private sealed record State(int Version, DateTimeOffset? SuspendedUntil, DateOnly LastActiveOn);
}
