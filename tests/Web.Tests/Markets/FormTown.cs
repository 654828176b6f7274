using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;

namespace SetagayaPort.Web.Tests.Markets;

/// <summary>The markets over the real reference data, for tests that need no database.</summary>
internal static class FormTown
{
    public static string Data { get; } = Path.Combine(AppContext.BaseDirectory, "data");

    public static MarketCatalog Catalog { get; } = new ServiceCollection().AddOptions().AddSingleton<IConfiguration>(new ConfigurationBuilder().Build()).AddSingleton(ReferenceData.Load(Data)).AddMarkets()
        .BuildServiceProvider().GetRequiredService<MarketCatalog>();

    public static IEnumerable<ListingKind> Kinds => Catalog.All.SelectMany(x => x.Sides);

    /// <summary>Names of all ten kinds, such as jobs.opening.</summary>
    public static TheoryData<string> Names => [.. Kinds.Select(x => $"{x.MarketId}.{x.Id}")];

    public static ListingKind Kind(string name) => Kinds.Single(x => $"{x.MarketId}.{x.Id}" == name);
}
