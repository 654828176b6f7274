using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using SetagayaPort.Bench.Search;
using SetagayaPort.Core;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Jobs;

namespace SetagayaPort.Bench.Jobs;

/// <summary>The outbox: how soon work begins that another process has left, and how much of it is done a second against a bare loop.</summary>
internal sealed class JobsBenchmark : IBenchmark
{
    private const int Rounds = 5;
    private const int Loops = 4;
    private const string BareSchema = "CREATE TABLE bare_jobs (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, topic text NOT NULL, key text NOT NULL, payload jsonb, enqueued_at timestamptz NOT NULL)";

    private const string BareStep = """
        DELETE FROM bare_jobs WHERE id = (SELECT id FROM bare_jobs ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING key
        """;

    public string Name => "jobs";

    public void Run(BenchmarkReport report, bool quick) => RunAsync(report, quick).GetAwaiter().GetResult();

    private static async Task RunAsync(BenchmarkReport report, bool quick)
    {
        using var postgres = new BenchPostgres(durable: true);
        var connection = new NpgsqlConnectionStringBuilder(postgres.NewDatabase()) { Pooling = true }.ConnectionString;
        var job = new EmptyJob();
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddCore(connection).AddKeyedSingleton<IOutboxHandler>(EmptyJob.Word, job);
        using var host = builder.Build();
        var services = host.Services;
        await using (var scope = services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<PortDbContext>().Database.MigrateAsync();
        // With plans kept, as the site's are.
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connection) { MaxAutoPrepare = 10 }.ConnectionString);
        await ExecuteAsync(source, BareSchema);

        using var worker = new OutboxWorker(services.GetRequiredService<IServiceScopeFactory>(), services.GetRequiredService<OutboxSignal>(), NullLogger<OutboxWorker>.Instance);
        report.Progress("jobs: the database is up");
        await StartsAsync(report, source, worker, job, quick ? 200 : 1000);
        await RateAsync(report, source, worker, job, quick ? 1000 : 5000);
    }

    private static async Task StartsAsync(BenchmarkReport report, NpgsqlDataSource source, OutboxWorker worker, EmptyJob job, int count)
    {
        await worker.StartAsync(CancellationToken.None);
        await LeaveAsync(source, "outbox", 1);
        await UntilAsync(() => job.Waited.Count == 1);
        job.Waited.Clear();
        for (var i = 0; i < count; i++)
        {
            await LeaveAsync(source, "outbox", 1);
            await Task.Delay(20);
        }

        await UntilAsync(() => job.Waited.Count == count);
        await worker.StopAsync(CancellationToken.None);
        report.Figure(FormattableString.Invariant($"jobs n={count} enqueue to start p95"), new Latencies(job.Waited).Percentile(.95), "ms", "target", 250);
    }

    private static async Task RateAsync(BenchmarkReport report, NpgsqlDataSource source, OutboxWorker worker, EmptyJob job, int count)
    {
        List<double> own = [], bare = [];
        for (var i = 0; i <= Rounds; i++)
        {
            await LeaveAsync(source, "outbox", count);
            job.Waited.Clear();
            var start = Stopwatch.GetTimestamp();
            while (await worker.RunOnceAsync(CancellationToken.None) > 0)
            {
            }

            own.Add(job.Waited.Count / Stopwatch.GetElapsedTime(start).TotalSeconds);
            await LeaveAsync(source, "bare_jobs", count);
            start = Stopwatch.GetTimestamp();
            await Task.WhenAll(Enumerable.Range(0, Loops).Select(_ => LoopAsync(source)));
            bare.Add(count / Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        // The first round warms up.
        report.Figure(FormattableString.Invariant($"jobs n={count} done"), new Latencies(own.Skip(1)).Percentile(.5), "/s", "bare SKIP LOCKED loop", new Latencies(bare.Skip(1)).Percentile(.5));
    }

    private static async Task LoopAsync(NpgsqlDataSource source)
    {
        while (true)
        {
            await using var command = source.CreateCommand(BareStep);
            if (await command.ExecuteScalarAsync() is null)
                return;
        }
    }

    private static Task LeaveAsync(NpgsqlDataSource source, string table, int count) => ExecuteAsync(source,
        $"INSERT INTO {table} (topic, key, enqueued_at) SELECT '{EmptyJob.Word}', '{Stopwatch.GetTimestamp().ToString(CultureInfo.InvariantCulture)}', now() FROM generate_series(1, {count})");

    private static async Task ExecuteAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task UntilAsync(Func<bool> holds)
    {
        for (var waited = Stopwatch.StartNew(); !holds(); await Task.Delay(10))
        {
            if (waited.Elapsed > TimeSpan.FromSeconds(30))
                throw new TimeoutException("The work that was left is not done.");
        }
    }
}
