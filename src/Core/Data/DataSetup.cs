using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using SetagayaPort.Core.Jobs;
using SetagayaPort.Core.Live;

namespace SetagayaPort.Core.Data;

/// <summary>The database of a process.</summary>
public static class DataSetup
{
    public static IServiceCollection AddPortDatabase(this IServiceCollection services, string connectionString)
    {
        services.AddSingleton<OutboxSignal>();
        services.AddSingleton<LiveFeed>();
        services.AddSingleton<AfterCommit>();
        services.AddSingleton(_ => Npgsql.NpgsqlDataSource.Create(connectionString));
        services.AddDbContext<PortDbContext>((provider, options) => Configure(options)
            .UseNpgsql(provider.GetRequiredService<Npgsql.NpgsqlDataSource>())
            .AddInterceptors(provider.GetRequiredService<AfterCommit>()));
        services.AddSingleton(_ => ReferenceData.Load(Path.Combine(AppContext.BaseDirectory, "data")));
        return services;
    }

    /// <summary>What every context of this model needs, whatever its connection.</summary>
    public static DbContextOptionsBuilder Configure(DbContextOptionsBuilder options) => options
        .UseSnakeCaseNamingConvention()
        // Migrations are written by hand over SQL and have no snapshot; a test holds the model against the database instead.
        .ConfigureWarnings(x => x.Ignore(RelationalEventId.PendingModelChangesWarning));
}
