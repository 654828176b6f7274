using Microsoft.Extensions.DependencyInjection;
using SetagayaPort.Core.Markets.Collaboration;
using SetagayaPort.Core.Markets.Freelance;
using SetagayaPort.Core.Markets.Jobs;
using SetagayaPort.Core.Markets.NoName;
using SetagayaPort.Core.Markets.Shops;
using SetagayaPort.Core.Markets.Succession;

namespace SetagayaPort.Core.Markets;

/// <summary>The markets of the town, in the order in which they are shown. Adding one adds a folder and a line here.</summary>
public static class MarketSetup
{
    public static IServiceCollection AddMarkets(this IServiceCollection services) => services
        .AddOptions<MinimumWage>().BindConfiguration("Rules:MinimumWage").Services
        .AddSingleton<Market, JobsMarket>()
        .AddSingleton<Market, SuccessionMarket>()
        .AddSingleton<Market, FreelanceMarket>()
        .AddSingleton<Market, ShopsMarket>()
        .AddSingleton<Market, CollaborationMarket>()
        .AddSingleton<MarketCatalog>()
        .AddScoped<ListingService>()
        .AddScoped<ListingRenewal>()
        .AddScoped<AnonymityMeter>();
}
