using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SetagayaPort.Core.Tests.Search.Elastic;

/// <summary>Elasticsearch over real HTTP with its documents in memory; it can be told to fail, and holds every request against the specification.</summary>
internal sealed class StubElastic : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ShapeCheck shapes = new();
    private readonly Lock gate = new();
    private readonly Dictionary<string, StubIndex> indexes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> aliases = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<string> problems = [];
    private readonly ConcurrentBag<Task> late = [];
    private readonly ConcurrentBag<string> credentials = [];

    private StubElastic(WebApplication app) => this.app = app;

    /// <summary>Which request is spoiled, by method, path and how many there were before.</summary>
    public Func<string, string, StubFault?> Fault { get; set; } = (_, _) => null;

    public string Version { get; set; } = "9.1.0";

    public string Plugins { get; set; } = "[]";

    public string Url => app.Urls.Single();

    public int Requests { get; private set; }

    /// <summary>As whom it was asked: user and password.</summary>
    public IReadOnlyCollection<string> Credentials => credentials;

    public IReadOnlyCollection<string> Problems => problems;

    public IReadOnlyDictionary<string, StubIndex> Indexes => indexes;

    public StubIndex? Behind(string alias)
    {
        lock (gate)
            return aliases.TryGetValue(alias, out var index) ? indexes.GetValueOrDefault(index) : indexes.GetValueOrDefault(alias);
    }

    /// <summary>The version of each document that is there now.</summary>
    public IReadOnlyDictionary<string, long> VersionsBehind(string alias)
    {
        lock (gate)
            return Behind(alias)?.Documents.Where(x => x.Value.Source is not null).ToDictionary(x => x.Key, x => x.Value.Version, StringComparer.Ordinal) ?? [];
    }

    /// <param name="certificate">What it shows who asks over TLS; null for plain HTTP.</param>
    public static async Task<StubElastic> StartAsync(X509Certificate2? certificate = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(x => x.Listen(IPAddress.Loopback, 0, listen =>
        {
            if (certificate is not null)
                listen.UseHttps(certificate);
        }));
        var stub = new StubElastic(builder.Build());
        stub.app.Run(stub.HandleAsync);
        await stub.app.StartAsync();
        return stub;
    }

    /// <summary>All that was to be done late is done.</summary>
    public Task SettleAsync() => Task.WhenAll(late);

    public void Lose()
    {
        lock (gate)
        {
            indexes.Clear();
            aliases.Clear();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await SettleAsync();
        if (!problems.IsEmpty)
            throw new InvalidOperationException("Requests against the specification: " + string.Join("; ", problems));
    }

    private async Task HandleAsync(HttpContext context)
    {
        var (method, path) = (context.Request.Method, context.Request.Path.Value!);
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        Requests++;
        if (AuthenticationHeaderValue.TryParse(context.Request.Headers.Authorization, out var who) && who is { Scheme: "Basic", Parameter: { } parameter })
            credentials.Add(Encoding.UTF8.GetString(Convert.FromBase64String(parameter)));
        foreach (var problem in shapes.Problems(method, path, context.Request.Query.Keys, body))
            problems.Add(problem);
        var fault = Fault(method, path);
        if (fault is StubFault.TooManyRequests or StubFault.Failing or StubFault.Refused)
        {
            context.Response.StatusCode = fault switch { StubFault.Failing => 500, StubFault.Refused => 401, _ => 429 };
            context.Response.Headers.RetryAfter = "0";
            await context.Response.WriteAsync("{}");
            return;
        }

        if (fault is StubFault.Hang or StubFault.DoneLate)
        {
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (fault == StubFault.DoneLate)
                late.Add(Task.Run(async () =>
                {
                    await Task.Delay(300);
                    Do(method, path, body, null);
                }));
            return;
        }

        var (status, answer) = Do(method, path, body, fault);
        if (fault == StubFault.DoneUnheard)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        context.Response.Headers["X-Elastic-Product"] = "Elasticsearch";
        await context.Response.WriteAsync(answer.ToJsonString());
    }

    private (int Status, JsonNode Body) Do(string method, string path, string body, StubFault? fault)
    {
        var parts = path.Trim('/').Split('/');
        lock (gate)
            return (method, parts) switch
            {
                ("GET", [""]) => (200, new JsonObject { ["version"] = new JsonObject { ["number"] = Version } }),
                ("GET", ["_cat", "plugins"]) => (200, JsonNode.Parse(Plugins)!),
                ("GET", ["_alias", var alias]) => aliases.TryGetValue(alias, out var holder) ? (200, new JsonObject { [holder] = new JsonObject() }) : Missing(),
                ("POST", ["_aliases"]) => Swap(JsonNode.Parse(body)!),
                ("PUT", [var index]) => Create(index, JsonNode.Parse(body)!.AsObject()),
                ("DELETE", [var index]) => Delete(index),
                ("POST", [var alias, "_bulk"]) => Bulk(alias, body, fault),
                (_, [var name, "_refresh"]) => Behind(name) is { } known ? Refreshed(known) : Missing(),
                (_, [var name, "_count"]) => Behind(name) is { } known ? (200, new JsonObject { ["count"] = known.Shown.Count }) : Missing(),
                ("POST", [var name, "_search"]) => Behind(name) is { } known ? StubSearch.Answer(known, JsonNode.Parse(body)!) : Missing(),
                _ => (400, new JsonObject()),
            };
    }

    private static (int, JsonNode) Missing() => (404, new JsonObject { ["error"] = new JsonObject { ["type"] = "index_not_found_exception" } });

    private static (int, JsonNode) Refreshed(StubIndex index)
    {
        index.Refresh();
        return (200, new JsonObject());
    }

    private (int, JsonNode) Create(string index, JsonObject definition)
    {
        if (!indexes.TryAdd(index, new StubIndex(definition)))
            return (400, new JsonObject { ["error"] = new JsonObject { ["type"] = "resource_already_exists_exception" } });
        foreach (var alias in definition["aliases"]!.AsObject())
            aliases[alias.Key] = index;
        return (200, new JsonObject { ["acknowledged"] = true });
    }

    private (int, JsonNode) Delete(string index)
    {
        indexes.Remove(index);
        foreach (var alias in aliases.Where(x => x.Value == index).ToList())
            aliases.Remove(alias.Key);
        return (200, new JsonObject());
    }

    private (int, JsonNode) Swap(JsonNode request)
    {
        var actions = request["actions"]!.AsArray().Select(x => x!.AsObject().Single()).ToList();
        if (actions.Exists(x => !indexes.ContainsKey(x.Value!["index"]!.ToString())))
            return Missing();
        foreach (var (kind, action) in actions)
            if (kind == "remove")
                aliases.Remove(action!["alias"]!.ToString());
            else
                aliases[action!["alias"]!.ToString()] = action["index"]!.ToString();
        return (200, new JsonObject());
    }

    private (int, JsonNode) Bulk(string alias, string body, StubFault? fault)
    {
        var items = new JsonArray();
        var index = aliases.ContainsKey(alias) ? Behind(alias) : null;
        var lines = body.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < lines.Length; i++)
        {
            var (kind, about) = JsonNode.Parse(lines[i])!.AsObject().Single();
            var source = kind == "index" ? JsonNode.Parse(lines[++i])!.AsObject() : null;
            var answer = index is null ? StubIndex.Failed(404, "index_not_found_exception", $"[{alias}] is not an alias")
                : fault == StubFault.Partial && Random.Shared.Next(2) == 0 ? StubIndex.Failed(429, "es_rejected_execution_exception", "queue is full")
                : index.Write(about!["_id"]!.ToString(), about["version_type"]?.ToString() == "external" ? about["version"]!.GetValue<long>() : null, source);
            items.Add((JsonNode)new JsonObject { [kind] = answer });
        }

        return (200, new JsonObject { ["errors"] = true, ["items"] = items });
    }
}
