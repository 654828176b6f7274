using Microsoft.Extensions.DependencyInjection;
using SetagayaPort.Core.Jobs;
using SetagayaPort.Core.Search.Alerts;
using SetagayaPort.Core.Search.Elastic;
using SetagayaPort.Core.Search.Local;
using SetagayaPort.Core.Search.Suggestions;

namespace SetagayaPort.Core.Search;

public static class SearchSetup
{
    public static IServiceCollection AddSearch(this IServiceCollection services) => services
        .AddSingleton<SearchDocuments>()
        .AddSingleton<SearchEntries>()
        .AddSingleton<LocalEntries>()
        .AddScoped<MapSearch>()
        .AddSingleton<Suggester>()
        .AddScoped<DidYouMean>()
        .AddSearchEngine<LocalSearchIndex>()
        .AddScoped<Reindex>()
        .AddScoped<TombstoneRetention>()
        .AddScoped<SavedSearchService>()
        .AddKeyedScoped<IOutboxHandler, IndexListingHandler>(OutboxTopics.IndexListing)
        .AddSearchAlerts();

    /// <summary>For hosts that people search on: the memory is filled at the start and kept near the database.</summary>
    public static IServiceCollection AddSearchMemory(this IServiceCollection services) => services.AddHostedService<LocalFollower>();
}
