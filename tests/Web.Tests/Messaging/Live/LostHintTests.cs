using Npgsql;
using SetagayaPort.Testing;

namespace SetagayaPort.Web.Tests.Messaging.Live;

/// <summary>A hint of another node that cannot be read while the database is away reaches its clients once it is back.</summary>
public sealed class LostHintTests(PortApp app) : IClassFixture<PortApp>
{
    private const string Reading = "FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE 'SELECT%reply_to%'";

    [Fact]
    public async Task A_hint_whose_reading_failed_is_delivered_later()
    {
        var talk = await Meeting.TalkingAsync(app);
        await talk.Host.SayAsync(talk.Conversation, "聞こえますか");
        await using var live = await talk.Asker.ConnectAsync();
        await using var other = new NpgsqlConnection(app.ConnectionString);
        await other.OpenAsync();
        await using var held = await other.BeginTransactionAsync();
        await RunAsync(other, "LOCK TABLE messages");

        await app.ExecuteAsync("INSERT INTO live_signals (node, kind, target, seq, at) VALUES ($1, 'conversation', $2, 1, now())", Guid.CreateVersion7(), talk.Conversation);
        await Soon.HoldsAsync("the hint is being read", Deadline.Patient, async () => await app.ReadAsync($"SELECT count(*)::text {Reading}") == "1");
        await RunAsync(other, $"SELECT pg_terminate_backend(pid) {Reading}");
        await held.CommitAsync();

        await Soon.HoldsAsync("the event is pushed", Deadline.Patient, () => Task.FromResult(live.Seqs(talk.Conversation) is [1]));
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
