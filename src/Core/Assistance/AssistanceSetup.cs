using Microsoft.Extensions.DependencyInjection;

namespace SetagayaPort.Core.Assistance;

public static class AssistanceSetup
{
    public static IServiceCollection AddAssistance(this IServiceCollection services) => services
        .AddScoped<AssistanceLog>()
        .AddScoped<AssistanceService>()
        .AddScoped<AssistedAnswers>()
        .AddScoped<TakeoverService>()
        .AddScoped<AssistanceConsent>()
        .AddScoped<AssistanceReader>();
}
