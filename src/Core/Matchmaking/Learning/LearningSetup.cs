using Microsoft.Extensions.DependencyInjection;
using SetagayaPort.Core.Jobs;

namespace SetagayaPort.Core.Matchmaking.Learning;

public static class LearningSetup
{
    public static IServiceCollection AddLearning(this IServiceCollection services) => services
        .AddOptions<LearningOptions>().BindConfiguration("Matching:Learning")
        .Validate(x => x is { MinimumExamples: > 0, MinimumHeldOut: > 0 }, "Matching:Learning:MinimumExamples and MinimumHeldOut are 1 or more.").ValidateOnStart().Services
        .AddScoped<WordReader>()
        .AddScoped<Lessons>()
        .AddScoped<LearningNight>()
        .AddScoped<CalibratedModels>()
        .AddScoped<LearningDesk>()
        .AddKeyedScoped<IOutboxHandler, MarketRefresh>(OutboxTopics.MatchMarket);
}
