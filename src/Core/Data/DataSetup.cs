using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SetagayaPort.Core.Jobs;
using SetagayaPort.Core.Live;

namespace SetagayaPort.Core.Data;

/// <summary>The database of a process.</summary>
public static class DataSetup
{
    private const int Plans = 100;

    public static IServiceCollection AddPortDatabase(this IServiceCollection services, string connectionString)
    {
        services.AddSingleton<OutboxSignal>();
        services.AddSingleton<LiveFeed>();
        services.AddSingleton<AfterCommit>();
        services.AddSingleton(_ => NpgsqlDataSource.Create(Prepared(connectionString)));
        services.AddDbContext<PortDbContext>((provider, options) => Configure(options)
            .UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>())
            .AddInterceptors(provider.GetRequiredService<AfterCommit>()));
        services.AddSingleton(_ => ReferenceData.Load(Path.Combine(AppContext.BaseDirectory, "data")));
        return services;
    }

    /// <summary>
    /// A connection keeps the plans of the statements that it is asked again and again: planning a send takes longer than doing it.
    /// Say Max Auto Prepare=0 where a pooler stands in between that gives each transaction another connection.
    /// </summary>
    private static string Prepared(string connectionString)
    {
        var parts = new NpgsqlConnectionStringBuilder(connectionString);
        if (!parts.ShouldSerialize("Max Auto Prepare"))
            parts.MaxAutoPrepare = Plans;
        return parts.ConnectionString;
    }

    /// <summary>What every context of this model needs, whatever its connection.</summary>
    public static DbContextOptionsBuilder Configure(DbContextOptionsBuilder options) => options
        .UseSnakeCaseNamingConvention()
        // Migrations are written by hand over SQL and have no snapshot; a test holds the model against the database instead.
        .ConfigureWarnings(x => x.Ignore(RelationalEventId.PendingModelChangesWarning));
}
