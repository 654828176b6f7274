using Npgsql;

namespace SetagayaPort.Core.Search.Elastic;

/// <summary>The right to feed the indexes: one process of the installation has it at a time; the database takes it back when the process dies.</summary>
internal sealed class FeedTurn : IAsyncDisposable
{
    private const long Key = 7346174;

    private readonly NpgsqlConnection connection;

    private FeedTurn(NpgsqlConnection connection) => this.connection = connection;

    /// <summary>Null while another has it.</summary>
    public static async Task<FeedTurn?> TryTakeAsync(NpgsqlDataSource source, CancellationToken cancel)
    {
        var taken = await source.OpenConnectionAsync(cancel);
        try
        {
            await using var command = new NpgsqlCommand("SELECT pg_try_advisory_lock($1)", taken) { Parameters = { new NpgsqlParameter { Value = Key } } };
            if (await command.ExecuteScalarAsync(cancel) is true)
                return new FeedTurn(taken);
        }
        catch
        {
            await taken.DisposeAsync();
            throw;
        }

        await taken.DisposeAsync();
        return null;
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            // The pool keeps the connection open, and with it the lock.
            await using var command = new NpgsqlCommand("SELECT pg_advisory_unlock($1)", connection) { Parameters = { new NpgsqlParameter { Value = Key } } };
            await command.ExecuteNonQueryAsync(CancellationToken.None);
        }
        catch (NpgsqlException)
        {
            // The connection broke, and the lock with it.
        }

        await connection.DisposeAsync();
    }
}
