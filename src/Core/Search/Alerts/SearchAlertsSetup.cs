using Microsoft.Extensions.DependencyInjection;
using SetagayaPort.Core.Jobs;

namespace SetagayaPort.Core.Search.Alerts;

internal static class SearchAlertsSetup
{
    public static IServiceCollection AddSearchAlerts(this IServiceCollection services) => services
        .AddSingleton<Percolator>()
        .AddScoped<SavedSearchKeys>()
        .AddScoped<AlertQueue>()
        .AddScoped<HitRecorder>()
        .AddScoped<AlertNotice>()
        .AddSingleton<AlertLetter>()
        .AddScoped<AlertMail>()
        .AddScoped<SearchStops>()
        .AddScoped<SearchHits>()
        .AddScoped<InstantAlerts>()
        .AddScoped<DailyDigest>()
        .AddKeyedScoped<IOutboxHandler, AlertSearchesHandler>(OutboxTopics.AlertSearches);
}
