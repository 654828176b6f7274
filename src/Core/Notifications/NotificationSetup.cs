using Microsoft.Extensions.DependencyInjection;
using SetagayaPort.Core.Jobs;

namespace SetagayaPort.Core.Notifications;

public static class NotificationSetup
{
    public static IServiceCollection AddNotifications(this IServiceCollection services) => services
        .AddScoped<Notifier>()
        .AddScoped<NoticeSettings>()
        .AddScoped<NoticeMails>()
        .AddScoped<MailStops>()
        .AddKeyedScoped<IOutboxHandler, MessageNotice>(OutboxTopics.NotifyMessage);
}
