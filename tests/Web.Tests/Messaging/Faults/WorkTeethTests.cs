using Microsoft.EntityFrameworkCore;
using Npgsql;
using SetagayaPort.Core.Jobs;
using SetagayaPort.Core.Search;
using SetagayaPort.Histories;
using SetagayaPort.Testing;

namespace SetagayaPort.Web.Tests.Messaging.Faults;

/// <summary>Bugs put into a real run that the judge must find: in the work in the background. Each run without the bug breaks nothing.</summary>
public sealed class WorkTeethTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private const string Enqueue = "INSERT INTO outbox (topic, key, enqueued_at) VALUES ('tooth', 'x', now()) RETURNING id";
    private readonly History history = new();

    public async Task InitializeAsync() => await AskAsync("TRUNCATE outbox; TRUNCATE search_entries; CREATE TABLE IF NOT EXISTS tooth_effects (job text)");

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>The first to get an id is the last to commit: a reader that goes on from the highest id it has seen never meets it.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_outbox_cursor_by_id_breaks_I10(bool bug)
    {
        await using var slow = new NpgsqlConnection(database.ConnectionString);
        await slow.OpenAsync();
        await using var open = await slow.BeginTransactionAsync();
        await using var command = new NpgsqlCommand(Enqueue, slow, open);
        Left((long)(await command.ExecuteScalarAsync())!);
        Left((long)(await AskAsync(Enqueue))!);

        var cursor = await PassAsync(bug, 0);
        await open.CommitAsync();
        cursor = await PassAsync(bug, cursor);

        history.Rest = new Rest { Jobs = bug ? [] : (await RestReader.ReadAsync(database.ConnectionString)).Jobs };
        Assert.NotEqual(0, cursor);
        Assert.Equal(bug ? "I10" : "", Broken());
    }

    /// <summary>A worker sleeps past its lease; another one does the work; the first wakes up and goes on.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_lease_without_fencing_breaks_I10(bool bug)
    {
        Left((long)(await AskAsync(Enqueue))!);
        var sleeper = (await ClaimAsync(TimeSpan.Zero)).Single();
        var other = (await ClaimAsync(TimeSpan.FromSeconds(60))).Single();

        await DoAsync(other, fenced: !bug);
        await DoAsync(sleeper, fenced: !bug);

        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await using var command = source.CreateCommand("SELECT job FROM tooth_effects");
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            history.Effects.Enqueue(new(reader.GetString(0)));
        await reader.DisposeAsync();
        await AskAsync("TRUNCATE tooth_effects");
        Assert.Equal(bug ? "I10" : "", Broken());
    }

    /// <summary>A late writer still holds the document of what has been erased since.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_delete_without_tombstone_breaks_I9(bool bug)
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        var entries = new SearchEntries(source);
        var late = new SearchDocument
        {
            ListingId = Guid.CreateVersion7(),
            Version = 3,
            Market = "shops",
            Side = "premises",
            MembersOnly = false,
            Title = "商店街の角",
            PublishedAt = TimeProvider.System.GetUtcNow(),
        };
        await entries.WriteAsync([late with { Version = 2 }], CancellationToken.None);

        if (bug)
            await AskAsync("DELETE FROM search_entries");
        else
            await entries.RemoveAsync(late.ListingId, null, CancellationToken.None);
        await entries.WriteAsync([late], CancellationToken.None);

        history.Rest = new Rest { Index = (await RestReader.ReadAsync(database.ConnectionString)).Index };
        Assert.Single(history.Rest.Index);
        Assert.Equal(bug ? "I9" : "", Broken());
    }

    private void Left(long id) => history.Jobs.Enqueue(new($"tooth {id}"));

    private string Broken() => string.Join(' ', HistoryChecker.Check(history).Select(x => x.Invariant).Distinct());

    /// <summary>Does what it finds; gives the highest id that it has met.</summary>
    private async Task<long> PassAsync(bool byId, long after)
    {
        var found = byId ? await AfterAsync(after) : [.. (await ClaimAsync(TimeSpan.FromSeconds(60))).Select(x => x.Id)];
        foreach (var id in found)
            history.Effects.Enqueue(new($"tooth {id}"));
        return found.Append(after).Max();
    }

    private async Task<List<long>> AfterAsync(long id)
    {
        var found = (long[]?)await AskAsync($"SELECT array_agg(id) FROM outbox WHERE id > {id}");
        return [.. found ?? []];
    }

    private async Task<List<OutboxMessage>> ClaimAsync(TimeSpan lease)
    {
        await using var db = database.Open();
        return await new OutboxStore(db).ClaimAsync(16, lease, CancellationToken.None);
    }

    /// <summary>The effect and the end of the message in one transaction, which a worker whose claim was taken over does not commit.</summary>
    private async Task DoAsync(OutboxMessage message, bool fenced)
    {
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.Database.ExecuteSqlAsync($"INSERT INTO tooth_effects VALUES ({"tooth " + message.Id})");
        if (await new OutboxStore(db).FinishAsync(message, CancellationToken.None) || !fenced)
            await transaction.CommitAsync();
    }

    private async Task<object?> AskAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync() is var answer and not DBNull ? answer : null;
    }
}
