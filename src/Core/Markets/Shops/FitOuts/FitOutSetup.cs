using Microsoft.Extensions.DependencyInjection;

namespace SetagayaPort.Core.Markets.Shops.FitOuts;

public static class FitOutSetup
{
    public static IServiceCollection AddFitOuts(this IServiceCollection services) => services
        .AddScoped<FitOutCases>()
        .AddScoped<FitOutReader>()
        .AddScoped<FitOutNews>()
        .AddScoped<FitOutStore>()
        .AddScoped<FitOutService>()
        .AddScoped<FitOutInviting>()
        .AddScoped<FitOutClosing>();
}
