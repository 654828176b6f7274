using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace SetagayaPort.Core.Search.Elastic;

internal static class ElasticSetup
{
    /// <summary>The engine over PostgreSQL, or Elasticsearch with it in reserve, as <c>Search:Engine</c> says.</summary>
    /// <typeparam name="TLocal">The engine over PostgreSQL.</typeparam>
    public static IServiceCollection AddSearchEngine<TLocal>(this IServiceCollection services)
        where TLocal : class, ISearchIndex
    {
        services.AddOptions<SearchOptions>().BindConfiguration("Search")
            .Validate(x => x.IsKnown, $"Search:Engine is {SearchOptions.Postgresql} or {SearchOptions.Elasticsearch}.").ValidateOnStart();
        services.AddSingleton<IValidateOptions<ElasticOptions>, ElasticOptionsCheck>();
        services.AddOptions<ElasticOptions>().BindConfiguration("Search:Elastic").ValidateOnStart();
        return services
            .AddSingleton<TLocal>()
            .AddSingleton<ElasticClient>()
            .AddSingleton<SearchCircuit>()
            .AddSingleton<SearchFeeds>()
            .AddSingleton<ElasticBulk>()
            .AddSingleton<ElasticIndexes>()
            .AddSingleton<ElasticFollower>()
            .AddSingleton(x => new ElasticHealth(x.GetRequiredService<SearchCircuit>(), x.GetRequiredService<SearchFeeds>(), x.GetRequiredService<IOptions<ElasticOptions>>()))
            .AddSingleton(x => new ElasticReindex(
                x.GetRequiredService<ElasticFollower>(), x.GetRequiredService<SearchFeeds>(), x.GetRequiredService<IOptions<ElasticOptions>>(), x.GetRequiredService<TimeProvider>()))
            .AddSingleton<ISearchIndex>(x => x.GetRequiredService<IOptions<SearchOptions>>().Value.UsesElastic
                ? new ElasticSearchIndex(
                    x.GetRequiredService<ElasticClient>(), x.GetRequiredService<SearchCircuit>(), x.GetRequiredService<TLocal>(), x.GetRequiredService<IOptions<ElasticOptions>>(),
                    x.GetRequiredService<TimeProvider>(), x.GetRequiredService<ILogger<ElasticSearchIndex>>())
                : x.GetRequiredService<TLocal>());
    }
}
