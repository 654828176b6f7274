using Microsoft.Extensions.DependencyInjection;
using SetagayaPort.Core.Jobs;

namespace SetagayaPort.Core.Events;

public static class EventSetup
{
    public static IServiceCollection AddEvents(this IServiceCollection services) => services
        .AddScoped<EventCheck>()
        .AddScoped<EventStore>()
        .AddScoped<EventService>()
        .AddScoped<EventCandidates>()
        .AddScoped<EventWishes>()
        .AddScoped<EventParticipants>()
        .AddScoped<TimetableNews>()
        .AddScoped<TimetableService>()
        .AddScoped<EventReader>()
        .AddScoped<OwnTimetableReader>()
        .AddKeyedScoped<IOutboxHandler, TimetableHandler>(OutboxTopics.MakeTimetable);
}
