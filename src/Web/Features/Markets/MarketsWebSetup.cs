using SetagayaPort.Web.Features.Markets.Forms;

namespace SetagayaPort.Web.Features.Markets;

/// <summary>What the pages of listings need.</summary>
public static class MarketsWebSetup
{
    public static IServiceCollection AddMarketPages(this IServiceCollection services) => services
        .AddScoped<ListingEditor>()
        .AddScoped<ApproachReader>();
}
