using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Markets.Jobs;

namespace SetagayaPort.Core.Tests.Markets;

public sealed class MarketSetupTests
{
    [Fact]
    public void The_five_markets_stand_in_their_order_with_two_sides_each()
    {
        var catalog = Services([]).GetRequiredService<MarketCatalog>();

        Assert.Equal(["jobs", "succession", "freelance", "shops", "collaboration"], catalog.All.Select(x => x.Id));
        Assert.All(catalog.All, x => Assert.Equal(2, x.Sides.Count));
        Assert.All(catalog.All, x => Assert.NotEmpty(x.Models));
    }

    [Fact]
    public void The_minimum_wage_is_the_configured_one()
    {
        var wage = Services(new() { ["Rules:MinimumWage:YenPerHour"] = "1300", ["Rules:MinimumWage:Since"] = "2026-10-01" }).GetRequiredService<IOptions<MinimumWage>>().Value;

        Assert.Equal((1300, new DateOnly(2026, 10, 1), "東京都"), (wage.YenPerHour, wage.Since, wage.PrefectureJa));
    }

    private static ServiceProvider Services(Dictionary<string, string?> settings) => new ServiceCollection()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
        .AddSingleton(SampleTown.Reference)
        .AddMarkets()
        .BuildServiceProvider();
}
