using Microsoft.Extensions.DependencyInjection;
using SetagayaPort.Core.Jobs;
using SetagayaPort.Core.Notifications.Push;

namespace SetagayaPort.Core.Notifications;

public static class NotificationSetup
{
    public static IServiceCollection AddNotifications(this IServiceCollection services) => services
        .AddScoped<Notifier>()
        .AddScoped<NoticeSettings>()
        .AddScoped<NoticeMails>()
        .AddScoped<MailStops>()
        .AddPush()
        .AddKeyedScoped<IOutboxHandler, MessageNotice>(OutboxTopics.NotifyMessage);
}
