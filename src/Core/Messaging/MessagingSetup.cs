using Microsoft.Extensions.DependencyInjection;
using SetagayaPort.Core.Messaging.Attachments;

namespace SetagayaPort.Core.Messaging;

public static class MessagingSetup
{
    public static IServiceCollection AddMessaging(this IServiceCollection services) => services
        .AddScoped<AttachmentService>()
        .AddScoped<AttachmentRetention>()
        .AddScoped<MessageService>()
        .AddScoped<ConversationService>()
        .AddScoped<ConversationSearch>()
        .AddScoped<ConversationReader>();
}
