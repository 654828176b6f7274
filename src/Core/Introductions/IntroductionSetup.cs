using Microsoft.Extensions.DependencyInjection;

namespace SetagayaPort.Core.Introductions;

public static class IntroductionSetup
{
    public static IServiceCollection AddIntroductions(this IServiceCollection services) => services
        .AddScoped<IntroductionSides>()
        .AddScoped<IntroductionNews>()
        .AddScoped<IntroductionService>()
        .AddScoped<IntroductionCourse>()
        .AddScoped<IntroductionReader>()
        .AddScoped<ReplyClock>();
}
