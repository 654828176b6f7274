using Microsoft.Extensions.Options;

namespace SetagayaPort.Core.Search.Elastic;

/// <summary>
/// Fills a new index while the old one is fed and searched, and lets it take the old one's place. Broken off it may be called again, or is
/// ended by the worker.
/// </summary>
public sealed class ElasticReindex
{
    /// <summary>A server that fails so often in a row is left to the worker, which is more patient.</summary>
    private const int MostFailures = 10;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly ElasticFollower follower;
    private readonly SearchFeeds feeds;
    private readonly IOptions<ElasticOptions> options;
    private readonly TimeProvider time;

    internal ElasticReindex(ElasticFollower follower, SearchFeeds feeds, IOptions<ElasticOptions> options, TimeProvider time) =>
        (this.follower, this.feeds, this.options, this.time) = (follower, feeds, options, time);

    /// <summary>Reports how many listings, removed ones included, of how many the new index has taken over; null when it is searched, otherwise why not.</summary>
    public async Task<string?> RunAsync(IProgress<(long Done, long Total)>? progress, CancellationToken cancel)
    {
        SearchFeed? feed = null;
        for (var failures = 0; failures < MostFailures;)
        {
            ElasticFault? fault;
            string? reason;
            if (feed is null)
            {
                var begun = await follower.RenewAsync(cancel);
                (feed, fault, reason) = (begun?.Value, begun?.Fault, begun?.Reason);
            }
            else
            {
                var pass = await follower.PassAsync(cancel);
                fault = pass.Fault;
                reason = fault is null ? null : pass.Reason ?? fault.ToString();
                var now = (await feeds.AllAsync(options.Value.Index, cancel)).FirstOrDefault(x => x.Name == feed.Name);
                if (now is null)
                    return $"The index {feed.Name} was lost on the way.";
                var (total, behind) = await feeds.ProgressAsync(now.Revision, cancel);
                progress?.Report((total - behind, total));
                if (now.LiveAt is not null || now.RetiredAt is not null)
                    return null;
                if (pass.More)
                    continue;
            }

            failures = reason is null ? 0 : failures + 1;
            // Neither whom the server lets in nor what it is changes by waiting.
            if (failures == MostFailures || fault is ElasticFault.Refused or ElasticFault.Strange)
                return reason;
            await Task.Delay(Pause * Math.Max(1, failures), time, cancel);
        }

        return null;
    }
}
