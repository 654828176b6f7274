using Npgsql;
using SetagayaPort.Bench.Live;
using SetagayaPort.Core.Data.Postgres;

namespace SetagayaPort.Bench.Chat;

/// <summary>A database, the site's node and the bare hubs on it, people in conversations of two.</summary>
internal sealed class ChatTown : IAsyncDisposable
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"setagaya-port-chat-{Environment.ProcessId}");
    private readonly List<SiteProcess> processes = [];
    private EmbeddedPostgres? database;
    private Residents? residents;

    public IReadOnlyList<Resident> People { get; private set; } = [];

    /// <summary>The conversation of people 2i and 2i + 1.</summary>
    public IReadOnlyList<Guid> Talks { get; private set; } = [];

    /// <summary>The site's node without a worker, and with one inside.</summary>
    public ChatServer Site { get; private set; } = null!;

    public ChatServer SiteWithWorker { get; private set; } = null!;

    /// <summary>A second node without a worker.</summary>
    public ChatServer Other { get; private set; } = null!;

    public SiteProcess Worker { get; private set; } = null!;

    /// <summary>A bare hub that stores, and one that only passes on.</summary>
    public ChatServer Bare { get; private set; } = null!;

    public ChatServer Relay { get; private set; } = null!;

    /// <summary>To the database of the bare hub.</summary>
    public string BareConnection { get; private set; } = "";

    public string SiteConnection { get; private set; } = "";

    public static async Task<ChatTown> BuildAsync(int people)
    {
        var town = new ChatTown();
        try
        {
            await town.SettleAsync(people);
            return town;
        }
        catch
        {
            await town.DisposeAsync();
            throw;
        }
    }

    /// <summary>One person's talk.</summary>
    public Guid TalkOf(int person) => Talks[person / 2];

    public async ValueTask DisposeAsync()
    {
        foreach (var process in processes)
            await process.DisposeAsync();
        if (residents is not null)
            await residents.DisposeAsync();
        NpgsqlConnection.ClearAllPools();
        if (database is not null)
            await database.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private async Task SettleAsync(int people)
    {
        database = await EmbeddedPostgres.StartAsync(new() { DataFolder = folder }, CancellationToken.None);
        SiteConnection = new NpgsqlConnectionStringBuilder(database.ConnectionString) { MaxPoolSize = 40 }.ConnectionString;
        BareConnection = new NpgsqlConnectionStringBuilder(SiteConnection) { Database = "bare" }.ConnectionString;
        residents = await Residents.SettleAsync(SiteConnection);
        await ExecuteAsync(SiteConnection, "CREATE DATABASE bare");
        await ExecuteAsync(BareConnection, BareStore.Schema);

        People = await residents.JoinAsync(people);
        Talks = await residents.TalkAsync([.. People.Chunk(2)]);
        await ExecuteAsync(BareConnection, "INSERT INTO talks (id) SELECT * FROM unnest($1)", Talks.ToArray());

        Site = new("the site", Keep(SiteProcess.Web(SiteConnection, Log("site"))));
        SiteWithWorker = new("with its worker", Keep(SiteProcess.Web(SiteConnection, Log("worker"), worker: true)));
        Other = new("the other node", Keep(SiteProcess.Web(SiteConnection, Log("other"))));
        Worker = Keep(SiteProcess.Worker(SiteConnection, Log("lone")));
        Bare = new("bare hub", Keep(SiteProcess.Own(Log("bare"), BareHub.Verb, BareConnection)));
        Relay = new("bare relay", Keep(SiteProcess.Own(Log("relay"), BareHub.Verb, "")));
        foreach (var server in new[] { Site, Bare })
            await server.Process.StartAsync();
    }

    private string Log(string name) => Path.Combine(folder, name + ".log");

    private SiteProcess Keep(SiteProcess process)
    {
        processes.Add(process);
        return process;
    }

    /// <summary>Done in the site's database.</summary>
    public Task ExecuteAsync(string sql) => ExecuteAsync(SiteConnection, sql);

    /// <summary>A number that the site's database gives.</summary>
    public async Task<long> AskAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(SiteConnection);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    public Listings Listings => residents!.Listings;

    private static async Task ExecuteAsync(string connectionString, string sql, params object[] values)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
            command.Parameters.AddWithValue(value);
        await command.ExecuteNonQueryAsync();
    }
}
