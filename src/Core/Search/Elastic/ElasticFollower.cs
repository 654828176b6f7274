using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace SetagayaPort.Core.Search.Elastic;

/// <summary>
/// Brings every index that is not retired in line with the database, each from where it stands, and lets the newest be searched as soon as it
/// has caught up. So a new index is filled while the old one goes on being fed and searched, and whatever breaks off is gone on with by the
/// next pass, in whichever process.
/// </summary>
internal sealed partial class ElasticFollower(
    NpgsqlDataSource source, SearchEntries entries, SearchFeeds feeds, ElasticIndexes indexes, ElasticBulk bulk, IOptions<ElasticOptions> options, TimeProvider time,
    ILogger<ElasticFollower> logger)
{
    /// <summary>What is sent in one request at most, so that one index does not keep another waiting.</summary>
    private const int MostChanges = 300;
    private const int MostCharacters = 1_000_000;

    /// <summary>A search may have begun on an index just before another took its place, and reads from it until it is through.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(30);

    private DateTimeOffset looked;

    /// <summary>One chunk for each index; what is due besides.</summary>
    public async Task<FeedPass> PassAsync(CancellationToken cancel)
    {
        await using var turn = await FeedTurn.TryTakeAsync(source, cancel);
        if (turn is null)
            return new FeedPass(false, Elsewhere: true);
        var all = await feeds.AllAsync(options.Value.Index, cancel);
        var active = all.Where(x => x.RetiredAt is null).ToList();
        if (active.Count == 0)
            return Of(await indexes.BeginAsync(cancel), true);
        var passes = new List<FeedPass>();
        foreach (var feed in active)
            passes.Add(await FollowAsync(feed, cancel));
        // Only the newest is ever made live; where it stands still, the older ones go on.
        if (passes[0] is { More: false, Fault: null } && active[0].LiveAt is null)
            passes.Add(await GoLiveAsync(active[0], cancel));
        else if (active[0].LiveAt is not null)
            await LookAsync(active[0], cancel);
        foreach (var feed in all.Where(x => x.RetiredAt < time.GetUtcNow() - Grace))
            passes.Add(Of(await indexes.DropAsync(feed, cancel), false));
        return passes.Find(x => x.Fault is not null) is { } failed ? failed with { More = false } : new FeedPass(passes.Exists(x => x.More));
    }

    /// <summary>Begins a new index, unless one of the present form is being filled; null while another process has the turn.</summary>
    public async Task<ElasticAnswer<SearchFeed>?> RenewAsync(CancellationToken cancel)
    {
        await using var turn = await FeedTurn.TryTakeAsync(source, cancel);
        if (turn is null)
            return null;
        var newest = (await feeds.AllAsync(options.Value.Index, cancel)).FirstOrDefault(x => x.RetiredAt is null);
        return newest is { LiveAt: null } && newest.Shape == await indexes.ShapeAsync(cancel) ? new(newest) : await indexes.BeginAsync(cancel);
    }

    private async Task<FeedPass> FollowAsync(SearchFeed feed, CancellationToken cancel)
    {
        var (changes, more) = await ChunkAsync(feed.Revision, cancel);
        if (changes.Count == 0)
            return new FeedPass(false);
        var outcome = await bulk.SendAsync(feed, changes, cancel);
        if (outcome.Lost)
        {
            Lost(feed.Name);
            await feeds.ForgetAsync(feed.Name, cancel);
            return new FeedPass(true);
        }

        if (outcome.Done > 0)
            await feeds.AdvanceAsync(feed.Name, changes[outcome.Done - 1].Revision, outcome.Written, outcome.Refused, time.GetUtcNow(), cancel);
        foreach (var refused in outcome.Refused)
            Refused(refused.ListingId, refused.Revision, feed.Name, refused.Reason);
        return new FeedPass(more, outcome.Fault, outcome.Reason);
    }

    private async Task<(List<SearchChange> Changes, bool More)> ChunkAsync(long after, CancellationToken cancel)
    {
        var (changes, characters) = (new List<SearchChange>(), 0L);
        await foreach (var change in entries.ChangesAsync(after, cancel))
        {
            if (changes.Count == MostChanges || characters > MostCharacters)
                return (changes, true);
            changes.Add(change);
            characters += change.Document is { } x ? x.Title.Length + (x.Summary?.Length ?? 0) + x.Body.Length : 0;
        }

        return (changes, false);
    }

    private async Task<FeedPass> GoLiveAsync(SearchFeed feed, CancellationToken cancel)
    {
        var live = await indexes.GoLiveAsync(feed, cancel);
        if (live.Ok)
            Live(feed.Name);
        if (live.Fault != ElasticFault.Missing)
            return Of(live, false);
        Lost(feed.Name);
        await feeds.ForgetAsync(feed.Name, cancel);
        return new FeedPass(true);
    }

    /// <summary>Somebody may have deleted the index or moved the alias; nothing would be found, or the wrong things, and no write would tell.</summary>
    private async Task LookAsync(SearchFeed feed, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        if (now - looked < BetweenLooks)
            return;
        looked = now;
        if (!await indexes.IsSearchedAsync(feed, cancel))
            await feeds.DoubtAsync(feed.Name, cancel);
    }

    private static FeedPass Of<T>(ElasticAnswer<T> answer, bool more)
        where T : class => new(more && answer.Ok, answer.Fault, answer.Reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "The index {Index} is searched now.")]
    private partial void Live(string index);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The index {Index} is gone; another is made.")]
    private partial void Lost(string index);

    [LoggerMessage(Level = LogLevel.Error, Message = "The listing {Listing} at revision {Revision} was set aside: {Index} does not take it. {Reason}")]
    private partial void Refused(Guid listing, long revision, string index, string reason);
}
