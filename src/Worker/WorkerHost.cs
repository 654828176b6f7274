using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SetagayaPort.Core;
using SetagayaPort.Core.Data;

namespace SetagayaPort.Worker;

/// <summary>The worker's process: the same Core as the Web, without pages.</summary>
internal static class WorkerHost
{
    /// <summary>Does the outbox's and the schedule's work until stopped, next to any number of Web nodes on the same database.</summary>
    public static async Task<int> RunAsync(CancellationToken cancel)
    {
        await using var database = await OpenAsync(cancel);
        var builder = Builder(database.ConnectionString);
        builder.Services.AddWorker(database.ConnectionString);
        using var host = builder.Build();
        await MigrateAsync(host.Services, cancel);
        await host.RunAsync(cancel);
        return 0;
    }

    /// <summary>Does one thing in a scope of its own.</summary>
    public static async Task<int> DoAsync(Func<IServiceProvider, Task<int>> work, bool migrate, CancellationToken cancel)
    {
        await using var database = await OpenAsync(cancel);
        var builder = Builder(database.ConnectionString);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        using var host = builder.Build();
        if (migrate)
            await MigrateAsync(host.Services, cancel);
        await using var scope = host.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    private static HostApplicationBuilder Builder(string connection)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning);
        builder.Services.AddCore(connection);
        return builder;
    }

    private static Task<PortDatabase> OpenAsync(CancellationToken cancel)
    {
        var configuration = new ConfigurationBuilder().AddJsonFile("appsettings.json", optional: true).AddEnvironmentVariables().Build();
        return PortDatabase.AttachOrStartAsync(configuration, text => Console.Error.WriteLine($"{text.Ja} / {text.En}"), cancel);
    }

    private static async Task MigrateAsync(IServiceProvider services, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PortDbContext>().Database.MigrateAsync(cancel);
    }
}
