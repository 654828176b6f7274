using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Npgsql;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Jobs;
using Xunit;

namespace SetagayaPort.Testing;

/// <summary>
/// The whole site with its worker, on a port of its own and a database of its own: take it as <c>IClassFixture&lt;PortApp&gt;</c>.
/// Nothing in it is doubled but the clock, which can be moved ahead.
/// </summary>
public sealed class PortApp : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly TestDatabase database = new();
    private HttpClient? http;

    public ShiftedClock Clock { get; } = new();

    /// <summary>What it wrote to its log: its own words, and warnings of everything else.</summary>
    public LogBook Log { get; } = new();
    /// <summary>Settings of this site alone, to be given before it starts.</summary>
    public Dictionary<string, string> Settings { get; } = new(StringComparer.Ordinal);

    /// <summary>Where it listens.</summary>
    public Uri Address => Http.BaseAddress!;

    /// <summary>Without cookies and redirects: what the site answered is what a test sees.</summary>
    public HttpClient Http => http ?? throw new InvalidOperationException("The site is started by InitializeAsync.");

    public string ConnectionString => database.ConnectionString;

    public PortDbContext OpenDatabase() => database.Open();

    public async Task InitializeAsync()
    {
        await database.InitializeAsync();
        UseKestrel(0);
        StartServer();
        http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = ClientOptions.BaseAddress };
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        http?.Dispose();
        await DisposeAsync();
        await database.DisposeAsync();
    }

    /// <summary>Registers a person and signs them in.</summary>
    public Task<ApiPerson> JoinAsync(string name = "町の人", params string[] duties) => ApiPerson.JoinAsync(this, name, duties);

    /// <summary>Somebody whose account is there already; their password is the tests'.</summary>
    public ApiPerson Returning(Guid id, string email) => ApiPerson.Of(this, id, email);

    /// <summary>Somebody who is not signed in.</summary>
    public ApiPerson Guest() => new(this);

    /// <summary>Runs something against the services of the site, such as a recurring job.</summary>
    public async Task<T> InScopeAsync<TService, T>(Func<TService, Task<T>> work)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Runs a recurring job once, now.</summary>
    public Task RunAsync<TJob>()
        where TJob : IRecurringJob => InScopeAsync<TJob, bool>(async job =>
        {
            await job.ExecuteAsync(CancellationToken.None);
            return true;
        });

    /// <summary>The one text that a statement answers, for what no route shows.</summary>
    public async Task<string> ReadAsync(string sql, params object[] values)
    {
        await using var command = Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(sql);
        foreach (var value in values)
            command.Parameters.AddWithValue(value);
        return await command.ExecuteScalarAsync() as string ?? "";
    }

    /// <summary>One statement straight at the database, for what no route does.</summary>
    public async Task ExecuteAsync(string sql, params object[] values)
    {
        await using var command = Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(sql);
        foreach (var value in values)
            command.Parameters.AddWithValue(value);
        await command.ExecuteNonQueryAsync();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("ConnectionStrings:Port", database.ConnectionString);
        builder.UseSetting("Demo:Load", "false");
        foreach (var limit in new[] { "SignsPerMinute", "SearchesPerMinute", "MessagesPerSecond", "MessageBurst", "FramesPerSecond", "FrameBurst" })
            builder.UseSetting($"RateLimits:{limit}", "100000");
        builder.ConfigureLogging(x => x.ClearProviders().AddProvider(Log).AddConsole()
            .SetMinimumLevel(LogLevel.Warning).AddFilter("SetagayaPort", LogLevel.Information).AddFilter<Microsoft.Extensions.Logging.Console.ConsoleLoggerProvider>(null, LogLevel.Error));
        foreach (var (key, value) in Settings)
            builder.UseSetting(key, value);
        builder.ConfigureLogging(x => x.SetMinimumLevel(LogLevel.Error));
        builder.ConfigureTestServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            // Every test signs people in; PasswordStorageTests hold the site to the rounds that it uses itself.
            services.Configure<PasswordHasherOptions>(x => x.IterationCount = 1_000);
        });
    }
}
