using Microsoft.Extensions.DependencyInjection;

namespace SetagayaPort.Core.Introductions;

public static class IntroductionSetup
{
    public static IServiceCollection AddIntroductions(this IServiceCollection services) => services
        .AddOptions<PlacementOptions>().BindConfiguration("Placement")
        .Validate(x => x.LicenceNumber is null or { Length: <= 100 }, "Placement:LicenceNumber is longer than 100 characters.").ValidateOnStart().Services
        .AddSingleton<PlacementLicence>()
        .AddScoped<ReplyRates>()
        .AddScoped<IntroductionSides>()
        .AddScoped<IntroductionNews>()
        .AddScoped<IntroductionService>()
        .AddScoped<IntroductionCourse>()
        .AddScoped<IntroductionReader>()
        .AddScoped<HoldService>()
        .AddScoped<ReplyClock>();
}
