using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using SetagayaPort.Core.Data;

namespace SetagayaPort.Core.Search.Elastic;

/// <summary>
/// Sends changes to an index, each with its revision as an external version: the server keeps the newest whatever comes late or twice. Every
/// item of an answer counts by itself.
/// </summary>
internal sealed class ElasticBulk(ElasticClient client, IOptions<ElasticOptions> options, TimeProvider time)
{
    /// <summary>Items that the server had no room for are sent so often.</summary>
    private const int Attempts = 6;

    public async Task<BulkOutcome> SendAsync(SearchFeed feed, IReadOnlyList<SearchChange> changes, CancellationToken cancel)
    {
        var items = changes.Select(x => new BulkItem(x)).ToList();
        var patience = new ElasticPatience(options.Value.WriteTimeout, Attempts, options.Value.RetryPause);
        Stop? stop = null;
        for (var round = 1; stop is null && items.Where(x => x.IsOpen).ToList() is { Count: > 0 } open; round++)
        {
            stop = round > Attempts ? new Stop(ElasticFault.Busy, open[0].Reason) : await SendOnceAsync(feed, open, cancel);
            if (stop is null && open.Exists(x => x.HadNoRoom))
                await Task.Delay(patience.After(round, null), time, cancel);
        }

        var done = items.FindIndex(x => x.IsOpen);
        done = done < 0 ? items.Count : done;
        return new BulkOutcome(
            done, [.. items.Where(x => x.IsWritten).Select(x => x.Change.ListingId)],
            [.. items.Take(done).Where(x => x.IsRefused).Select(x => new SetAside(x.Change.ListingId, x.Change.Revision, x.Reason!))],
            stop?.Fault, stop?.Reason, stop?.Lost == true);
    }

    /// <summary>Sends all that are open, what is too large for one request in halves; says why nothing more can be sent now.</summary>
    private async Task<Stop?> SendOnceAsync(SearchFeed feed, List<BulkItem> items, CancellationToken cancel)
    {
        var answer = await client.BulkAsync(feed.WriteAlias, Lines(feed, items), cancel);
        if (answer.Fault == ElasticFault.TooLarge)
        {
            if (items.Count > 1)
                return await SendOnceAsync(feed, items[..(items.Count / 2)], cancel) ?? await SendOnceAsync(feed, items[(items.Count / 2)..], cancel);
            items[0].TurnAway(answer.Reason!);
            return null;
        }

        if (!answer.Ok)
            return new Stop(answer.Fault.Value, answer.Reason);
        if ((answer.Value as JsonObject)?["items"] is not JsonArray results || results.Count != items.Count)
            return new Stop(ElasticFault.Strange, "The bulk's answer has not an item for each that was sent.");
        foreach (var (item, result) in items.Zip(results))
            if (result is not JsonObject { Count: 1 } one || one.First().Value is not JsonObject said)
                return new Stop(ElasticFault.Strange, "An item of the bulk's answer is none.");
            else if (!item.Read(said))
                return new Stop(ElasticFault.Missing, $"There is no index behind {feed.WriteAlias}.", Lost: true);
        return null;
    }

    private static string Lines(SearchFeed feed, List<BulkItem> items)
    {
        var lines = new StringBuilder();
        foreach (var item in items)
        {
            var about = new JsonObject { ["_id"] = item.Change.ListingId.ToString(), ["version"] = item.Change.Revision, ["version_type"] = "external" };
            lines.Append(new JsonObject { [item.Document is null ? "delete" : "index"] = about }.ToJsonString(PortJson.Options)).Append('\n');
            if (item.Document is { } document)
                lines.Append(ElasticDocument.Of(document, item.Change.Revision, feed.Japanese).ToJsonString(PortJson.Options)).Append('\n');
        }

        return lines.ToString();
    }

    private sealed record Stop(ElasticFault Fault, string? Reason, bool Lost = false);
}
