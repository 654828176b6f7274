using Microsoft.Extensions.DependencyInjection;
using SetagayaPort.Core.Jobs;
using SetagayaPort.Core.Matchmaking.Advising;
using SetagayaPort.Core.Matchmaking.Pairs;

namespace SetagayaPort.Core.Matchmaking;

public static class MatchmakingSetup
{
    public static IServiceCollection AddMatchmaking(this IServiceCollection services) => services
        .AddOptions<TownOptions>().BindConfiguration("Matching:Town")
        .Validate(x => x.IsValid, "Matching:Town: Alpha lies in 0..1, Attention in 1..100, Floor in 0..20, NewcomerBoost in 0..5.").ValidateOnStart().Services
        .AddSingleton<ProfileCache>()
        .AddSingleton<MatchStore>()
        .AddScoped<PairCheck>()
        .AddScoped<TownMarkets>()
        .AddScoped<TownMatching>()
        .AddScoped<TownPlanner>()
        .AddScoped<ListingGroups>()
        .AddScoped<MatchNews>()
        .AddScoped<MatchReader>()
        .AddScoped<MatchFeedbackService>()
        .AddSingleton<AdviceFinder>()
        .AddSingleton<AdviceStore>()
        .AddScoped<AdviceReader>()
        .AddScoped<TownAdvice>()
        .AddScoped<PairReader>()
        .AddScoped<TownPass>()
        .AddKeyedScoped<IOutboxHandler, MatchListingHandler>(OutboxTopics.MatchListing);
}
