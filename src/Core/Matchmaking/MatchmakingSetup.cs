using Microsoft.Extensions.DependencyInjection;
using SetagayaPort.Core.Jobs;

namespace SetagayaPort.Core.Matchmaking;

public static class MatchmakingSetup
{
    public static IServiceCollection AddMatchmaking(this IServiceCollection services) => services
        .AddSingleton<ProfileCache>()
        .AddSingleton<MatchStore>()
        .AddScoped<PairCheck>()
        .AddScoped<TownMatching>()
        .AddScoped<MatchNews>()
        .AddScoped<MatchReader>()
        .AddScoped<MatchFeedbackService>()
        .AddScoped<TownPass>()
        .AddScoped<IOutboxHandler, MatchListingHandler>();
}
