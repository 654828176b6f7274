using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;

namespace SetagayaPort.Core.Search.Elastic;

/// <summary>Makes an index, lets it be searched in the place of another, takes an old one away.</summary>
internal sealed class ElasticIndexes(ElasticClient client, SearchFeeds feeds, IOptions<ElasticOptions> options, TimeProvider time)
{
    private static readonly string[] JapanesePlugins = ["analysis-kuromoji", "analysis-icu"];

    private string Alias => options.Value.Index;

    /// <summary>
    /// The feed is noted before its index is made: whatever breaks in between, an index that is not there is found out by the first write,
    /// and one that was made after all is gone on with.
    /// </summary>
    public async Task<ElasticAnswer<SearchFeed>> BeginAsync(CancellationToken cancel)
    {
        var version = await client.VersionAsync(cancel);
        if (!version.Ok)
            return version.Then(_ => (SearchFeed)null!);
        var japanese = await HasJapaneseAsync(cancel);
        var now = time.GetUtcNow();
        var name = $"{Alias}-{now.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)}{Random.Shared.Next(1000):000}";
        var feed = new SearchFeed(name, 0, ElasticSchema.Shape(japanese), japanese, null, null);
        await feeds.BeginAsync(feed, now, cancel);
        return (await client.CreateAsync(name, ElasticSchema.Of(options.Value, japanese, feed.WriteAlias), cancel)).Then(_ => feed);
    }

    /// <summary>Of which form an index would be made now.</summary>
    public async Task<string> ShapeAsync(CancellationToken cancel) => ElasticSchema.Shape(await HasJapaneseAsync(cancel));

    /// <summary>Whether the index is the only one that is searched; unknown counts as yes.</summary>
    public async Task<bool> IsSearchedAsync(SearchFeed feed, CancellationToken cancel)
    {
        var behind = await client.BehindAsync(Alias, cancel);
        return !behind.Ok || behind.Value is [var only] && only == feed.Name;
    }

    /// <summary>
    /// From now on this index is searched: all it was given is made visible first, then the alias changes hands at once, so that no search
    /// falls between the two. Doing it again changes nothing, wherever it broke off.
    /// </summary>
    public async Task<ElasticAnswer<JsonNode>> GoLiveAsync(SearchFeed feed, CancellationToken cancel)
    {
        var refreshed = await client.RefreshAsync(feed.Name, cancel);
        if (!refreshed.Ok)
            return refreshed;
        var behind = await client.BehindAsync(Alias, cancel);
        if (!behind.Ok)
            return behind.Then<JsonNode>(_ => new JsonObject());
        var actions = new JsonArray();
        foreach (var old in behind.Value.Where(x => x != feed.Name))
            actions.Add((JsonNode)new JsonObject { ["remove"] = new JsonObject { ["index"] = old, ["alias"] = Alias } });
        actions.Add((JsonNode)new JsonObject { ["add"] = new JsonObject { ["index"] = feed.Name, ["alias"] = Alias } });
        var changed = await client.ChangeAliasesAsync(actions, cancel);
        if (changed.Ok)
            await feeds.GoLiveAsync(Alias, feed.Name, time.GetUtcNow(), cancel);
        return changed;
    }

    public async Task<ElasticAnswer<JsonNode>> DropAsync(SearchFeed feed, CancellationToken cancel)
    {
        var dropped = await client.DeleteAsync(feed.Name, cancel);
        if (dropped.Ok || dropped.Fault == ElasticFault.Missing)
            await feeds.ForgetAsync(feed.Name, cancel);
        return dropped;
    }

    /// <summary>A server that does not say which plugins it has is taken to have none.</summary>
    private async Task<bool> HasJapaneseAsync(CancellationToken cancel)
    {
        var plugins = await client.PluginsAsync(cancel);
        return plugins.Ok && plugins.Value.IsSupersetOf(JapanesePlugins);
    }
}
