using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SetagayaPort.Matching.Retrieval;
using SetagayaPort.Matching.Text;

namespace SetagayaPort.Core.Search.Elastic;

/// <summary>Searches in Elasticsearch; where that does not answer, the engine over PostgreSQL does, and the page says so.</summary>
internal sealed partial class ElasticSearchIndex(
    ElasticClient client, SearchCircuit circuit, ISearchIndex local, IOptions<ElasticOptions> options, TimeProvider time, ILogger<ElasticSearchIndex> logger) : ISearchIndex
{
    public async Task<SearchPage> FindAsync(SearchQuery query, CancellationToken cancel)
    {
        if (!circuit.TryEnter())
            return await InsteadAsync(query, cancel);
        ElasticAnswer<SearchPage> answer;
        try
        {
            answer = await AskAsync(query, cancel);
        }
        catch (OperationCanceledException)
        {
            circuit.Left();
            throw;
        }

        if (answer.Ok)
        {
            circuit.Succeeded();
            return answer.Value;
        }

        // Only what may soon be better is worth a pause; a refusal comes at once and costs nobody time.
        if (answer.Fault is ElasticFault.Refused or ElasticFault.Missing or ElasticFault.Rejected or ElasticFault.TooLarge)
            circuit.Succeeded();
        else
            circuit.Failed();
        NotFound(answer.Fault.Value, answer.Reason);
        return await InsteadAsync(query, cancel);
    }

    /// <summary>Explained by the engine in reserve, which weighs the same matters; the server's own words are for its operators.</summary>
    public Task<HitExplanation?> ExplainAsync(SearchQuery query, Guid listing, CancellationToken cancel) => local.ExplainAsync(query, listing, cancel);

    private async Task<ElasticAnswer<SearchPage>> AskAsync(SearchQuery query, CancellationToken cancel)
    {
        var clauses = JapaneseAnalyzer.Default.AnalyzeQuery(query.Text ?? "");
        var wanted = clauses.Count(x => !x.IsExcluded);
        var page = await AskAsync(query, clauses, QueryDemand.Least(wanted), cancel);
        var room = page.Ok && page.Value.Total > 0 ? query.FillTo - page.Value.Hits.Count : 0;
        if (!page.Ok || wanted < 2 || page.Value.Total > 0 && room <= 0)
            return page;
        // Better something of it than nothing at all.
        var part = await AskAsync(query, clauses, 1, cancel);
        if (page.Value.Total == 0)
            return part.Then(x => x with { Partial = x.Total > 0 });
        return part.Ok ? page.Then(x => x with { InPart = [.. part.Value.Hits.ExceptBy(x.Hits.Select(hit => hit.Id), hit => hit.Id).Take(room)] }) : page;
    }

    private async Task<ElasticAnswer<SearchPage>> AskAsync(SearchQuery query, IReadOnlyList<QueryClause> clauses, int least, CancellationToken cancel)
    {
        var answer = await client.SearchAsync(options.Value.Index, ElasticQuery.Of(query, clauses, least, time.GetUtcNow()), cancel);
        try
        {
            return answer.Then(x => ElasticHits.Page(x.Deserialize<ElasticFound>(ElasticFound.Reading)!, query, clauses));
        }
        catch (JsonException error)
        {
            return new(null, ElasticFault.Strange, error.Message);
        }
    }

    private async Task<SearchPage> InsteadAsync(SearchQuery query, CancellationToken cancel) => await local.FindAsync(query, cancel) with { Fallback = true };

    [LoggerMessage(Level = LogLevel.Warning, Message = "Elasticsearch did not answer a search ({Fault}): {Reason}")]
    private partial void NotFound(ElasticFault fault, string? reason);
}
