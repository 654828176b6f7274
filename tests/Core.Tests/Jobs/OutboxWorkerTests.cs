using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Jobs;
using SetagayaPort.Testing;

namespace SetagayaPort.Core.Tests.Jobs;

/// <summary>What the outbox promises of its work: none is lost, an effect with a name comes once, and a claim that was taken over ends nothing.</summary>
public sealed class OutboxWorkerTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private readonly CountingJob.Beside beside = new();
    private ServiceProvider services = null!;
    private OutboxWorker worker = null!;

    public async Task InitializeAsync()
    {
        services = new ServiceCollection().AddPortDatabase(database.ConnectionString).AddScoped<OutboxStore>().AddScoped<EffectLedger>().AddSingleton(beside)
            .AddKeyedScoped<IOutboxHandler, CountingJob>(CountingJob.Topic).AddKeyedScoped<IOutboxHandler, CountingJob.Keyed>(CountingJob.KeyedTopic).BuildServiceProvider();
        worker = new OutboxWorker(services.GetRequiredService<IServiceScopeFactory>(), new OutboxSignal(), NullLogger<OutboxWorker>.Instance);
        await AskAsync("TRUNCATE outbox; TRUNCATE effects; CREATE TABLE IF NOT EXISTS counted (key text); TRUNCATE counted");
    }

    public async Task DisposeAsync()
    {
        worker.Dispose();
        await services.DisposeAsync();
    }

    [Fact]
    public async Task More_than_a_claim_takes_is_done_to_the_end()
    {
        await AskAsync($"INSERT INTO outbox (topic, key, enqueued_at) SELECT '{CountingJob.Topic}', n::text, now() FROM generate_series(1, 700) n");

        while (await worker.RunOnceAsync(CancellationToken.None) > 0)
        {
        }

        Assert.Equal((700L, 700L, 0L), (await AskAsync("SELECT count(*) FROM counted"), await AskAsync("SELECT count(DISTINCT key) FROM counted"), await AskAsync("SELECT count(*) FROM outbox")));
    }

    /// <summary>The effect is there and the outbox does not know: as when the worker is killed in between.</summary>
    [Theory]
    [InlineData(CountingJob.KeyedTopic, 1L)]
    [InlineData(CountingJob.Topic, 2L)]
    public async Task An_effect_with_a_name_comes_once_though_the_worker_dies_before_the_outbox_knows(string topic, long effects)
    {
        await LeaveAsync(topic, "a");
        await AskAsync("CREATE FUNCTION dies() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'the worker is dead'; END $$; CREATE TRIGGER dies BEFORE DELETE ON outbox EXECUTE FUNCTION dies()");
        await Assert.ThrowsAsync<PostgresException>(() => worker.RunOnceAsync(CancellationToken.None));
        await AskAsync("DROP FUNCTION dies CASCADE; UPDATE outbox SET lease_until = now() - interval '1 second'");

        Assert.Equal(1, await worker.RunOnceAsync(CancellationToken.None));

        Assert.Equal((effects, 0L), (await AskAsync("SELECT count(*) FROM counted"), await AskAsync("SELECT count(*) FROM outbox")));
    }

    [Fact]
    public async Task An_effect_that_failed_leaves_neither_itself_nor_its_name_and_comes_later()
    {
        await LeaveAsync(CountingJob.KeyedTopic, "a");
        beside.Act = (_, _) => throw new InvalidOperationException("not yet");
        await worker.RunOnceAsync(CancellationToken.None);
        Assert.Equal((0L, 0L), (await AskAsync("SELECT count(*) FROM counted"), await AskAsync("SELECT count(*) FROM effects")));

        beside.Act = (_, _) => Task.CompletedTask;
        await AskAsync("UPDATE outbox SET available_at = now()");
        await worker.RunOnceAsync(CancellationToken.None);

        Assert.Equal((1L, 1L, 0L), (await AskAsync("SELECT count(*) FROM counted"), await AskAsync("SELECT count(*) FROM effects"), await AskAsync("SELECT count(*) FROM outbox")));
    }

    /// <summary>In one claim with others that it may finish.</summary>
    [Fact]
    public async Task What_another_worker_has_taken_over_is_not_ended()
    {
        foreach (var key in new[] { "a", "b", "c" })
            await LeaveAsync(CountingJob.Topic, key);
        beside.Act = (message, _) => message.Key == "b" ? AskAsync("UPDATE outbox SET fence = fence + 1 WHERE key = 'b'") : Task.CompletedTask;

        await worker.RunOnceAsync(CancellationToken.None);

        Assert.Equal(("b", 1L), (await AskAsync("SELECT key FROM outbox"), await AskAsync("SELECT count(*) FROM outbox")));
    }

    [Fact]
    public async Task A_worker_that_stops_gives_back_at_once_what_it_has_not_begun()
    {
        foreach (var _ in Enumerable.Range(0, 3))
            await LeaveAsync(CountingJob.Topic, "same");
        using var stop = new CancellationTokenSource();
        beside.Act = async (_, _) => await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => worker.RunOnceAsync(stop.Token));

        Assert.Equal((2L, 0L), (await AskAsync("SELECT count(*) FROM outbox"), await AskAsync("SELECT count(*) FROM outbox WHERE lease_until IS NOT NULL OR attempts > 0")));
    }

    private Task LeaveAsync(string topic, string key) => AskAsync($"INSERT INTO outbox (topic, key, enqueued_at) VALUES ('{topic}', '{key}', now())");

    private async Task<object?> AskAsync(string sql)
    {
        await using var command = services.GetRequiredService<NpgsqlDataSource>().CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }
}
