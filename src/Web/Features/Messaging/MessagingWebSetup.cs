using System.IO.Pipelines;
using Microsoft.AspNetCore.SignalR;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Live;
using SetagayaPort.Web.Features.Messaging.Live;

namespace SetagayaPort.Web.Features.Messaging;

/// <summary>The hub, its live dispatch and its routes.</summary>
public static class MessagingWebSetup
{
    public static IServiceCollection AddMessagingWeb(this IServiceCollection services)
    {
        services.AddSignalR(options =>
        {
            options.MaximumReceiveMessageSize = 32 * 1024;
            options.AddFilter<HubGate>();
        }).AddJsonProtocol(options => PortJson.Configure(options.PayloadSerializerOptions));
        services.AddScoped<TalkReader>();
        services.AddSingleton<TalkPaper>();
        services.AddSingleton<HubGate>();
        services.AddSingleton<ConnectionRegistry>();
        services.AddSingleton<TypingSigns>();
        services.AddSingleton<MessageRate>();
        services.AddSingleton<LiveDispatcher>();
        services.AddHostedService(provider => provider.GetRequiredService<LiveDispatcher>());
        services.AddHostedService<LiveTail>();
        services.AddHostedService<NodeBell>();
        services.AddHostedService<LiveUpkeep>();
        return services;
    }

    public static void MapPortHub(this IEndpointRouteBuilder app)
    {
        var settings = app.ServiceProvider.GetRequiredService<IConfiguration>();
        var time = app.ServiceProvider.GetRequiredService<TimeProvider>();
        var (perSecond, burst) = (settings.GetValue("RateLimits:FramesPerSecond", 20), settings.GetValue("RateLimits:FrameBurst", 200));
        app.MapConnections("/hubs/port", connection => connection
            .Use(next => context =>
            {
                context.Transport = new Capped(new FrameCap(context.Transport.Input, perSecond, burst, time, context.Abort), context.Transport.Output);
                return next(context);
            })
            .UseHub<PortHub>()).RequireAuthorization();
    }

    private sealed record Capped(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}
