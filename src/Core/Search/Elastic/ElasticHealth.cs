using Microsoft.Extensions.Options;

namespace SetagayaPort.Core.Search.Elastic;

/// <summary>How it stands with Elasticsearch as this process and the database know it, without asking the server.</summary>
public sealed class ElasticHealth
{
    private readonly SearchCircuit circuit;
    private readonly SearchFeeds feeds;
    private readonly IOptions<ElasticOptions> options;

    internal ElasticHealth(SearchCircuit circuit, SearchFeeds feeds, IOptions<ElasticOptions> options) => (this.circuit, this.feeds, this.options) = (circuit, feeds, options);

    public async Task<ElasticState> CheckAsync(CancellationToken cancel)
    {
        var all = await feeds.AllAsync(options.Value.Index, cancel);
        var live = all.FirstOrDefault(x => x is { LiveAt: not null, RetiredAt: null });
        // Without an index everything is still to be taken over.
        var (_, behind) = await feeds.ProgressAsync(live?.Revision ?? 0, cancel);
        return new ElasticState(circuit.IsOpen, live is not null, behind, live is null ? 0 : await feeds.SetAsideAsync(live.Name, cancel));
    }
}
