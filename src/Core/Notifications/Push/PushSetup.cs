using Microsoft.Extensions.DependencyInjection;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Jobs;

namespace SetagayaPort.Core.Notifications.Push;

internal static class PushSetup
{
    public static IServiceCollection AddPush(this IServiceCollection services)
    {
        services.AddOptions<PushOptions>().BindConfiguration("Push");
        return services
            .AddSingleton<PushKeys>()
            .AddSingleton<PushClient>()
            .AddScoped(x => new PushTrial(x.GetRequiredService<PortDbContext>(), x.GetRequiredService<PushClient>(), x.GetRequiredService<TimeProvider>()))
            .AddScoped<PushDevices>()
            .AddScoped<NoticePushes>()
            .AddKeyedScoped<IOutboxHandler, PushHandler>(OutboxTopics.SendPush);
    }
}
