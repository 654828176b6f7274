using Npgsql;
using SetagayaPort.Core.Live;
using SetagayaPort.Core.Messaging;
using SetagayaPort.Core.Notifications;
using SetagayaPort.Testing;

namespace SetagayaPort.Web.Tests.Messaging.Faults;

/// <summary>Bugs put into a real run that the judge must find: in what is stored. Each run without the bug breaks nothing.</summary>
public sealed class LogTeethTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    /// <summary>Each connection begins a transaction that nobody commits: the service answers, and what it answered is gone.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_answer_before_the_commit_breaks_I1(bool bug)
    {
        await using var room = await Room.OpenAsync(database);
        var hasty = new NpgsqlDataSourceBuilder(new NpgsqlConnectionStringBuilder(database.ConnectionString) { Pooling = false }.ConnectionString);
        if (bug)
            hasty.UsePhysicalConnectionInitializer(x => Run(x, "BEGIN"), x => RunAsync(x, "BEGIN"));
        await using var source = hasty.Build();

        await room.SendAsync("one", source);

        Assert.Equal(bug ? "I1" : "", await room.BrokenAsync());
    }

    /// <summary>Two tries of one message meet: both have looked for an earlier answer before either is stored.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Without_the_unique_index_a_resend_breaks_I1(bool bug)
    {
        var own = new TestDatabase();
        await own.InitializeAsync();
        await using (var room = await Room.OpenAsync(own))
        {
            if (bug)
                await room.AskAsync("ALTER TABLE message_receipts DROP CONSTRAINT message_receipts_pkey");
            await using (var gate = new NpgsqlConnection(own.ConnectionString))
            {
                await gate.OpenAsync();
                await using var held = await gate.BeginTransactionAsync();
                await using var hold = new NpgsqlCommand("SELECT 1 FROM conversations FOR UPDATE", gate, held);
                await hold.ExecuteNonQueryAsync();
                var tries = Task.WhenAll(room.SendAsync("same"), room.SendAsync("same"));
                await Soon.HoldsAsync("both tries wait for the conversation's row", Deadline.Patient, async () =>
                    await room.AskAsync("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'") is 2L);
                await held.CommitAsync();
                await tries;
            }

            Assert.Equal(bug ? "I1" : "", await room.BrokenAsync());
        }

        await own.DisposeAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_cursor_without_GREATEST_breaks_I7(bool bug)
    {
        await using var room = await Room.OpenAsync(database);
        foreach (var id in new[] { "one", "two", "three" })
            await room.SendAsync(id);

        foreach (var number in new[] { 3L, 1L })
            room.History.Cursors.Enqueue(new("guest", room.Guest.Id, room.Conversation, bug ? await SetAsync(room, number) : await ReadAsync(room, number)));

        Assert.Equal(bug ? "I7" : "", await room.BrokenAsync());
    }

    private static async Task<long> SetAsync(Room room, long number) =>
        (long)(await room.AskAsync("UPDATE conversation_members SET read_number = $1 WHERE conversation_id = $2 AND account_id = $3 RETURNING read_number", number, room.Conversation, room.Guest.Id))!;

    private async Task<long> ReadAsync(Room room, long number)
    {
        await using var db = database.Open();
        var feed = new LiveFeed();
        var service = new ConversationService(db, feed, new Notifier(db, feed, TimeProvider.System), TimeProvider.System);
        return (await service.MarkReadAsync(room.Guest, room.Conversation, number)).Value;
    }

    private static void Run(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
