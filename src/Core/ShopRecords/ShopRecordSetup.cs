using Microsoft.Extensions.DependencyInjection;

namespace SetagayaPort.Core.ShopRecords;

public static class ShopRecordSetup
{
    public static IServiceCollection AddShopRecords(this IServiceCollection services) => services
        .AddSingleton<ShopSchema>()
        .AddScoped<ShopRecordService>()
        .AddScoped<FaceReader>()
        .AddScoped<FaceService>()
        .AddScoped<ClosingReader>()
        .AddScoped<ClosingService>()
        .AddScoped<ClosingReminders>();
}
