using Microsoft.Extensions.DependencyInjection;
using SetagayaPort.Core.Messaging.Attachments;
using SetagayaPort.Core.Messaging.Rooms;

namespace SetagayaPort.Core.Messaging;

public static class MessagingSetup
{
    public static IServiceCollection AddMessaging(this IServiceCollection services) => services
        .AddScoped<AttachmentService>()
        .AddScoped<AttachmentRetention>()
        .AddScoped<MessageService>()
        .AddScoped<ConversationService>()
        .AddScoped<ConversationSearch>()
        .AddScoped<ConversationReader>()
        .AddScoped<RoomDesk>()
        .AddScoped<RoomCircle>()
        .AddScoped<RoomGuests>()
        .AddScoped<RoomService>()
        .AddScoped<RoomInvitations>();
}
