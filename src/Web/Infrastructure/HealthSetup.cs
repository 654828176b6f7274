using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.Extensions.Options;
using Npgsql;
using SetagayaPort.Core.Jobs;
using SetagayaPort.Core.Search.Elastic;
using SetagayaPort.Core.Search.Local;
using SetagayaPort.Web.Features.Messaging.Live;

namespace SetagayaPort.Web.Infrastructure;

/// <summary>What operators ask: is it alive, is it ready, how much is there.</summary>
public static class HealthSetup
{
    public static IServiceCollection AddHealth(this IServiceCollection services) => services.AddSingleton<Readiness>();

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/healthz/live", () => Results.Text("live"));
        app.MapGet("/healthz/ready", async (HttpContext context, Readiness readiness, CancellationToken cancel) =>
        {
            var state = await readiness.CheckAsync(cancel);
            // Degraded: people find, but less well or later than they should; nothing that another node would do better.
            context.Response.Headers.Append("X-Degraded", await readiness.IsSearchDegradedAsync(cancel) ? "search" : "none");
            return Results.Json(state, statusCode: state.Values.All(x => x) ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
        });
        app.MapGet("/metrics", MetricsAsync);
    }

    /// <summary>Prometheus text, for this machine only unless configured otherwise.</summary>
    private static async Task<IResult> MetricsAsync(HttpContext context, IConfiguration configuration, NpgsqlDataSource source, ConnectionRegistry connections, ElasticHealth elastic, IOptions<SearchOptions> engine, CancellationToken cancel)
    {
        if (!configuration.GetValue("Metrics:Public", false) && !(context.Connection.RemoteIpAddress is { } from && IPAddress.IsLoopback(from)))
            return Results.NotFound();

        await using var command = source.CreateCommand("""
            SELECT count(*) FILTER (WHERE dead_at IS NULL), count(*) FILTER (WHERE dead_at IS NOT NULL),
                coalesce(extract(epoch FROM now() - min(available_at) FILTER (WHERE dead_at IS NULL AND available_at <= now())), 0) FROM outbox
            """);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        await reader.ReadAsync(cancel);
        var text = new StringBuilder();
        Gauge(text, "port_outbox_waiting", "Outbox messages not done yet.", reader.GetInt64(0));
        Gauge(text, "port_outbox_dead", "Outbox messages given up.", reader.GetInt64(1));
        Gauge(text, "port_outbox_oldest_seconds", "Age of the oldest due outbox message.", (double)reader.GetDecimal(2));
        Gauge(text, "port_connections", "Open hub connections of this node.", connections.All.Count());
        Gauge(text, "process_working_set_bytes", "Memory of this process.", Environment.WorkingSet);
        if (engine.Value.UsesElastic)
        {
            var state = await elastic.CheckAsync(cancel);
            Gauge(text, "port_search_circuit_open", "Whether this node searches in its own memory because Elasticsearch does not answer.", state.CircuitOpen ? 1 : 0);
            Gauge(text, "port_search_behind", "Changed listings that Elasticsearch has not taken over.", state.Behind);
            Gauge(text, "port_search_set_aside", "Listings that Elasticsearch would not take.", state.SetAside);
        }

        return Results.Text(text.ToString(), "text/plain; version=0.0.4");
    }

    private static void Gauge(StringBuilder text, string name, string help, double value) =>
        text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {help}\n# TYPE {name} gauge\n{name} {value}\n");

    /// <summary>Database, a worker's heartbeat, the search.</summary>
    internal sealed class Readiness(NpgsqlDataSource source, LocalEntries search, ElasticHealth elastic, IOptions<SearchOptions> engine)
    {
        public async Task<IReadOnlyDictionary<string, bool>> CheckAsync(CancellationToken cancel) => new Dictionary<string, bool>(StringComparer.Ordinal)
        {
            ["database"] = await TryAsync(async () => await ScalarAsync("SELECT true", cancel)),
            ["worker"] = await TryAsync(async () => await ScalarAsync($"SELECT exists (SELECT 1 FROM worker_heartbeats WHERE at > now() - interval '{(int)WorkerHeartbeat.Patience.TotalSeconds} seconds')", cancel)),
            ["search"] = search.IsLoaded,
        };

        public Task<bool> IsSearchDegradedAsync(CancellationToken cancel) =>
            TryAsync(async () => engine.Value.UsesElastic && (await elastic.CheckAsync(cancel)).IsDegraded);

        private async Task<bool> ScalarAsync(string sql, CancellationToken cancel)
        {
            await using var command = source.CreateCommand(sql);
            return await command.ExecuteScalarAsync(cancel) is true;
        }

        private static async Task<bool> TryAsync(Func<Task<bool>> check)
        {
            try
            {
                return await check();
            }
            catch (NpgsqlException)
            {
                return false;
            }
        }
    }
}
