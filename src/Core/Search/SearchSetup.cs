using Microsoft.Extensions.DependencyInjection;
using SetagayaPort.Core.Jobs;
using SetagayaPort.Core.Search.Alerts;

namespace SetagayaPort.Core.Search;

public static class SearchSetup
{
    public static IServiceCollection AddSearch(this IServiceCollection services) => services
        .AddSingleton<SearchDocuments>()
        .AddSingleton<SearchEntries>()
        .AddSingleton<ISearchIndex, PostgresSearchIndex>()
        .AddScoped<MapSearch>()
        .AddScoped<Reindex>()
        .AddScoped<SavedSearchService>()
        .AddScoped<IOutboxHandler, IndexListingHandler>()
        .AddSearchAlerts();
}
