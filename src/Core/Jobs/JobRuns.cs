using Npgsql;

namespace SetagayaPort.Core.Jobs;

/// <summary>Writes down when a recurring job began, ended and failed, on the database's clock.</summary>
public sealed class JobRuns(NpgsqlDataSource source)
{
    /// <summary>Runs a job and writes down how it went; what it throws goes on.</summary>
    public async Task RecordAsync(string job, Func<Task> work)
    {
        await WriteAsync("""
            INSERT INTO job_runs (job, started_at, runs, failures) VALUES ($1, now(), 1, 0)
            ON CONFLICT (job) DO UPDATE SET started_at = now(), ended_at = NULL, runs = job_runs.runs + 1
            """, job);
        try
        {
            await work();
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            await WriteAsync("UPDATE job_runs SET ended_at = now(), failed_at = now(), failures = failures + 1, error = $2 WHERE job = $1", job, $"{error.GetType().Name}: {error.Message}");
            throw;
        }

        await WriteAsync("UPDATE job_runs SET ended_at = now() WHERE job = $1", job);
    }

    private async Task WriteAsync(string sql, params string[] values)
    {
        await using var command = source.CreateCommand(sql);
        foreach (var value in values)
            command.Parameters.AddWithValue(value);
        await command.ExecuteNonQueryAsync();
    }
}
