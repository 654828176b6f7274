using Microsoft.Extensions.DependencyInjection;

namespace SetagayaPort.Core.Messaging;

public static class MessagingSetup
{
    public static IServiceCollection AddMessaging(this IServiceCollection services) => services
        .AddScoped<MessageService>()
        .AddScoped<ConversationService>()
        .AddScoped<ConversationReader>();
}
