using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace SetagayaPort.Testing;

/// <summary>A person's live connection: calls the hub and keeps what the hub calls, in the order in which it came.</summary>
public sealed class LiveClient : IAsyncDisposable
{
    private static readonly string[] Calls = ["eventReceived", "readChanged", "typing", "notificationReceived", "introductionChanged", "matchesChanged"];
    private readonly HubConnection hub;
    private readonly ConcurrentQueue<(string Method, JsonObject Argument)> calls = [];
    private readonly ConcurrentQueue<JsonObject> digests = [];
    private readonly TaskCompletionSource closed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private LiveClient(HubConnection hub)
    {
        this.hub = hub;
        foreach (var method in Calls)
            hub.On<JsonObject>(method, argument => calls.Enqueue((method, argument)));
        hub.On<List<JsonObject>>("digest", positions => positions.ForEach(digests.Enqueue));
        hub.Closed += _ =>
        {
            closed.TrySetResult();
            return Task.CompletedTask;
        };
    }

    /// <summary>Done when the site has cut the connection, or this client has closed it.</summary>
    public Task Closed => closed.Task;

    /// <summary>The positions that digests have told, in their order.</summary>
    public IReadOnlyCollection<JsonObject> Digests => digests;

    public static async Task<LiveClient> ConnectAsync(Uri site, string? token)
    {
        var builder = new HubConnectionBuilder();
        builder.AddJsonProtocol();
        builder.Services.AddSingleton<IConnectionFactory, WebSocketLink.Factory>();
        builder.Services.AddSingleton<EndPoint>(new UriEndPoint(HubAddress(site, token)));
        var client = new LiveClient(builder.Build());
        await client.hub.StartAsync();
        return client;
    }

    /// <summary>The hub's address for a WebSocket, with the token in it as browsers send it.</summary>
    public static Uri HubAddress(Uri site, string? token) =>
        new UriBuilder(new Uri(site, "/hubs/port")) { Scheme = "ws", Query = token is null ? "" : "access_token=" + Uri.EscapeDataString(token) }.Uri;

    public Task<JsonNode> InvokeAsync(string method, params object?[] arguments) => hub.InvokeCoreAsync<JsonNode>(method, arguments);

    public Task SayAsync(Guid conversation, string body) => InvokeAsync("SendMessage", conversation, Guid.CreateVersion7().ToString(), body);

    /// <summary>What a method was called with so far.</summary>
    public List<JsonObject> Received(string method) => [.. calls.Where(x => x.Method == method).Select(x => x.Argument)];

    /// <summary>The seq of every event of a conversation, as it came.</summary>
    public List<long> Seqs(Guid conversation) =>
        [.. Received("eventReceived").Where(x => x["conversationId"]!.GetValue<Guid>() == conversation).Select(x => x["seq"]!.GetValue<long>())];

    /// <summary>Everything that was ever received, as text: for looking for what must not be in it.</summary>
    public string Everything() => string.Join('\n', calls.Select(x => x.Argument.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping })));

    public async ValueTask DisposeAsync() => await hub.DisposeAsync();
}
