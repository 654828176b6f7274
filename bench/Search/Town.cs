using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;

namespace SetagayaPort.Bench.Search;

/// <summary>The markets and places as the site knows them.</summary>
internal static class Town
{
    public static ReferenceData Reference { get; } = ReferenceData.Load(Path.Combine(AppContext.BaseDirectory, "data"));

    public static MarketCatalog Markets { get; } = new ServiceCollection()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
        .AddSingleton(TimeProvider.System)
        .AddSingleton(Reference)
        .AddMarkets()
        .BuildServiceProvider().GetRequiredService<MarketCatalog>();
}
