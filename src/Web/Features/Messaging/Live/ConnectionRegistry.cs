using System.Collections.Concurrent;

namespace SetagayaPort.Web.Features.Messaging.Live;

/// <summary>The open connections of this node by account, and who is present.</summary>
public sealed class ConnectionRegistry(TimeProvider time)
{
    /// <summary>A page change or a short loss of network does not make a person absent.</summary>
    public static readonly TimeSpan PresenceGrace = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<Guid, ConcurrentDictionary<string, LiveConnection>> accounts = [];
    private readonly ConcurrentDictionary<Guid, DateTimeOffset> lastSeen = [];

    public IEnumerable<Guid> Accounts => accounts.Where(x => !x.Value.IsEmpty).Select(x => x.Key);

    public IEnumerable<LiveConnection> All => accounts.Values.SelectMany(x => x.Values);

    public IEnumerable<LiveConnection> Of(Guid account) => accounts.TryGetValue(account, out var open) ? open.Values : [];

    public void Add(LiveConnection connection) =>
        accounts.GetOrAdd(connection.Account, _ => new(StringComparer.Ordinal))[connection.Id] = connection;

    public LiveConnection? Remove(Guid account, string id)
    {
        lastSeen[account] = time.GetUtcNow();
        return accounts.TryGetValue(account, out var open) && open.TryRemove(id, out var connection) ? connection : null;
    }

    /// <summary>Offers a call to every open connection of an account.</summary>
    public void Send(Guid account, LiveCall call)
    {
        foreach (var connection in Of(account))
            connection.Offer(call);
    }

    public bool IsPresent(Guid account) =>
        (accounts.TryGetValue(account, out var open) && !open.IsEmpty)
        || (lastSeen.TryGetValue(account, out var left) && time.GetUtcNow() - left < PresenceGrace);
}
