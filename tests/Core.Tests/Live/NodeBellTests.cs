using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using SetagayaPort.Core.Jobs;
using SetagayaPort.Core.Live;
using SetagayaPort.Testing;

namespace SetagayaPort.Core.Tests.Live;

/// <summary>Processes ring each other up after a commit.</summary>
public sealed class NodeBellTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private static readonly TimeSpan Patient = TimeSpan.FromSeconds(30);
    private readonly LiveFeed here = new();
    private readonly LiveFeed there = new();
    private readonly OutboxSignal work = new();
    private readonly List<NodeBell> bells = [];
    private NpgsqlDataSource source = null!;

    public async Task InitializeAsync()
    {
        source = NpgsqlDataSource.Create(database.ConnectionString);
        foreach (var (feed, outbox) in new[] { (here, new OutboxSignal()), (there, work) })
        {
            var bell = new NodeBell(source, feed, outbox, new ConfigurationBuilder().Build(), NullLogger<NodeBell>.Instance);
            bells.Add(bell);
            await bell.StartAsync(CancellationToken.None);
        }

        await ListensAsync();
    }

    public async Task DisposeAsync()
    {
        foreach (var bell in bells)
        {
            await bell.StopAsync(CancellationToken.None);
            bell.Dispose();
        }

        await source.DisposeAsync();
    }

    [Fact]
    public async Task Who_writes_is_heard_by_the_others_and_not_by_itself()
    {
        here.Publish(new LiveSignal { Node = here.Node, Kind = LiveSignal.ConversationEvent, Target = Guid.CreateVersion7(), At = TimeProvider.System.GetUtcNow() });

        Assert.True(await HearsAsync(there.Heard));
        Assert.True(await HearsAsync(work));
        // Its own call has been there by now.
        Assert.False(await IsSetAsync(here.Heard));
    }

    [Fact]
    public async Task Who_was_cut_off_listens_again()
    {
        await AskAsync("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'");
        await ListensAsync();

        here.Written.Set();

        Assert.True(await HearsAsync(there.Heard));
    }

    private static async Task<bool> IsSetAsync(Wake wake)
    {
        var waiting = wake.WaitAsync(Timeout.InfiniteTimeSpan, CancellationToken.None);
        return await Task.WhenAny(waiting, Task.Delay(200)) == waiting;
    }

    private static async Task<bool> HearsAsync(Wake wake)
    {
        using var patience = new CancellationTokenSource(Patient);
        await wake.WaitAsync(Timeout.InfiniteTimeSpan, patience.Token);
        return true;
    }

    private Task ListensAsync() => Soon.HoldsAsync("both listen", Patient, async () =>
        await AskAsync("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'") is 2L);

    private async Task<object?> AskAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database.ConnectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
