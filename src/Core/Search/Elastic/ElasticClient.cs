using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using SetagayaPort.Core.Data;

namespace SetagayaPort.Core.Search.Elastic;

/// <summary>
/// Elasticsearch's HTTP API as far as the search needs it; the same in 8.x and 9.x. Whatever goes wrong there is an
/// <see cref="ElasticFault"/>, never an exception. Names of indexes are our own and need no escaping.
/// </summary>
internal sealed class ElasticClient : IDisposable
{
    private const string Json = "application/json";
    private const string Lines = "application/x-ndjson";

    private readonly HttpClient http;
    private readonly TimeProvider time;
    private readonly ElasticPatience reading;
    private readonly ElasticPatience writing;

    public ElasticClient(IOptions<ElasticOptions> options, TimeProvider time)
    {
        var x = options.Value;
        http = ElasticTransport.Open(x);
        this.time = time;
        // Somebody is waiting: PostgreSQL answers sooner than a second try.
        reading = new ElasticPatience(x.SearchTimeout, 1, x.RetryPause);
        writing = new ElasticPatience(x.WriteTimeout, 5, x.RetryPause);
    }

    /// <summary>The server's version; <see cref="ElasticFault.Strange"/> unless it is Elasticsearch 8 or 9.</summary>
    public async Task<ElasticAnswer<string>> VersionAsync(CancellationToken cancel)
    {
        var answer = await SendAsync(HttpMethod.Get, "", null, Json, reading, cancel);
        if (!answer.Ok)
            return answer.Then(x => "");
        var version = answer.Value["version"]?["number"]?.ToString();
        return version?.Split('.')[0] is "8" or "9" ? new(version) : new(null, ElasticFault.Strange, $"Elasticsearch 8 or 9 is needed, this is {version ?? "something else"}.");
    }

    /// <summary>The plugins that every node has.</summary>
    public async Task<ElasticAnswer<IReadOnlySet<string>>> PluginsAsync(CancellationToken cancel)
    {
        var answer = await SendAsync(HttpMethod.Get, "_cat/plugins?format=json", null, Json, writing, cancel);
        return answer.Then<IReadOnlySet<string>>(x =>
        {
            var nodes = x.AsArray().GroupBy(row => row!["name"]?.ToString(), row => row!["component"]!.ToString(), StringComparer.Ordinal).ToList();
            return nodes.Count == 0 ? new HashSet<string>(StringComparer.Ordinal) : nodes.Select(node => node.AsEnumerable()).Aggregate((a, b) => a.Intersect(b, StringComparer.Ordinal)).ToHashSet(StringComparer.Ordinal);
        });
    }

    public Task<ElasticAnswer<JsonNode>> CreateAsync(string index, JsonObject definition, CancellationToken cancel) =>
        SendAsync(HttpMethod.Put, index, definition.ToJsonString(PortJson.Options), Json, writing, cancel);

    public Task<ElasticAnswer<JsonNode>> DeleteAsync(string index, CancellationToken cancel) => SendAsync(HttpMethod.Delete, $"{index}?ignore_unavailable=true", null, Json, writing, cancel);

    /// <summary>The indexes behind an alias; none when there is no such alias.</summary>
    public async Task<ElasticAnswer<IReadOnlyList<string>>> BehindAsync(string alias, CancellationToken cancel)
    {
        var answer = await SendAsync(HttpMethod.Get, $"_alias/{alias}", null, Json, writing, cancel);
        return answer.Fault == ElasticFault.Missing ? new([]) : answer.Then<IReadOnlyList<string>>(x => [.. x.AsObject().Select(pair => pair.Key)]);
    }

    /// <summary>All actions at once, or none.</summary>
    public Task<ElasticAnswer<JsonNode>> ChangeAliasesAsync(JsonArray actions, CancellationToken cancel) =>
        SendAsync(HttpMethod.Post, "_aliases", new JsonObject { ["actions"] = actions }.ToJsonString(PortJson.Options), Json, writing, cancel);

    public Task<ElasticAnswer<JsonNode>> RefreshAsync(string index, CancellationToken cancel) => SendAsync(HttpMethod.Post, $"{index}/_refresh", null, Json, writing, cancel);

    public async Task<ElasticAnswer<object>> CountAsync(string index, CancellationToken cancel) =>
        (await SendAsync(HttpMethod.Get, $"{index}/_count", null, Json, writing, cancel)).Then<object>(x => x["count"]!.GetValue<long>());

    /// <summary>Writes to an alias only: an index that is gone must not come back by itself, without its mapping.</summary>
    public Task<ElasticAnswer<JsonNode>> BulkAsync(string alias, string lines, CancellationToken cancel) =>
        SendAsync(HttpMethod.Post, $"{alias}/_bulk?require_alias=true", lines, Lines, writing, cancel);

    /// <summary>Half an answer, with shards missing, is none.</summary>
    public async Task<ElasticAnswer<JsonNode>> SearchAsync(string alias, JsonObject body, CancellationToken cancel)
    {
        var answer = await SendAsync(HttpMethod.Post, $"{alias}/_search?allow_partial_search_results=false", body.ToJsonString(PortJson.Options), Json, reading, cancel);
        return answer.Ok && answer.Value["timed_out"]?.GetValue<bool>() == true ? new(null, ElasticFault.TimedOut, "timed_out") : answer;
    }

    public void Dispose() => http.Dispose();

    private async Task<ElasticAnswer<JsonNode>> SendAsync(HttpMethod method, string path, string? body, string mediaType, ElasticPatience patience, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            var (answer, asked) = await TryAsync(method, path, body, mediaType, patience.Timeout, cancel);
            if (answer.Fault is not ElasticFault.Busy || attempt == patience.Attempts)
                return answer;
            await Task.Delay(patience.After(attempt, asked), time, cancel);
        }
    }

    private async Task<(ElasticAnswer<JsonNode> Answer, TimeSpan? Asked)> TryAsync(HttpMethod method, string path, string? body, string mediaType, TimeSpan timeout, CancellationToken cancel)
    {
        using var late = new CancellationTokenSource(timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancel);
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(Json));
        if (body is not null)
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = new MediaTypeHeaderValue(mediaType) } };
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseContentRead, either.Token);
            return (Read(response.StatusCode, await response.Content.ReadAsByteArrayAsync(either.Token)), Asked(response.Headers.RetryAfter));
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return (new(null, ElasticFault.TimedOut, $"No answer within {timeout}."), null);
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            return (new(null, ElasticFault.Unreachable, error.Message), null);
        }
    }

    private static ElasticAnswer<JsonNode> Read(HttpStatusCode status, byte[] content)
    {
        JsonNode? body;
        try
        {
            body = content.Length == 0 ? null : JsonNode.Parse(content);
        }
        catch (JsonException)
        {
            body = null;
        }

        if ((int)status is >= 200 and < 300)
            return body is null ? new(null, ElasticFault.Strange, "The answer is not JSON.") : new(body);
        // A proxy in front may answer in HTML.
        return new(null, Fault(status), $"{(int)status} {(body as JsonObject)?["error"]?.ToJsonString()}");
    }

    private static ElasticFault Fault(HttpStatusCode status) => status switch
    {
        HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable => ElasticFault.Busy,
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => ElasticFault.Refused,
        HttpStatusCode.NotFound => ElasticFault.Missing,
        HttpStatusCode.RequestEntityTooLarge => ElasticFault.TooLarge,
        HttpStatusCode.GatewayTimeout or HttpStatusCode.RequestTimeout => ElasticFault.TimedOut,
        _ when (int)status is >= 400 and < 500 => ElasticFault.Rejected,
        _ => ElasticFault.Failing,
    };

    private TimeSpan? Asked(RetryConditionHeaderValue? header) => header?.Delta ?? (header?.Date is { } date ? date - time.GetUtcNow() : null);
}
