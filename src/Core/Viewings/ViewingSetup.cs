using Microsoft.Extensions.DependencyInjection;

namespace SetagayaPort.Core.Viewings;

public static class ViewingSetup
{
    public static IServiceCollection AddViewings(this IServiceCollection services) => services
        .AddScoped<ViewingParties>()
        .AddScoped<ViewingStore>()
        .AddScoped<ViewingNews>()
        .AddScoped<ViewingService>()
        .AddScoped<ViewingReader>()
        .AddScoped<ViewingClosing>()
        .AddScoped<ViewingReminder>();
}
