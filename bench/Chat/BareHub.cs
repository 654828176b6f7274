using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace SetagayaPort.Bench.Chat;

/// <summary>What the site is compared with: SignalR's own groups, and for a message one statement that counts and stores. It knows nobody and forgets what a resend is.</summary>
internal sealed class BareHub(BareStore store) : Hub
{
    /// <summary>The first argument of the program when it is to be this.</summary>
    public const string Verb = "bare-hub";

    /// <summary>Runs until the process ends.</summary>
    /// <param name="connectionString">To a database of its own; empty for one that only passes on.</param>
    /// <param name="port">Where it listens.</param>
    public static async Task ServeAsync(string connectionString, string port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.Services.AddSignalR();
        builder.Services.AddSingleton(new BareStore(connectionString.Length == 0 ? null : NpgsqlDataSource.Create(BareStore.Prepared(connectionString))));
        var app = builder.Build();
        app.MapGet("/healthz/live", () => "live");
        app.MapHub<BareHub>("/hubs/port");
        await app.RunAsync();
    }

    public override async Task OnConnectedAsync()
    {
        await Groups.AddToGroupAsync(Context.ConnectionId, Context.GetHttpContext()!.Request.Query["talk"].ToString());
        await base.OnConnectedAsync();
    }

    public async Task<long> SendMessage(Guid conversationId, string clientMessageId, string body)
    {
        var seq = await store.AppendAsync(conversationId, body);
        await Clients.Group(conversationId.ToString()).SendAsync("eventReceived", new { conversationId, seq, message = new { clientMessageId, body } });
        return seq;
    }
}
