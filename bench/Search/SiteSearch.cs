using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Search;
using SetagayaPort.Core.Search.Local;
using SetagayaPort.Core.Search.Suggestions;

namespace SetagayaPort.Bench.Search;

/// <summary>The search as a node of the site runs it: documents kept in the database, followed in memory, with completions and corrections of what is typed.</summary>
internal sealed class SiteSearch : IDisposable
{
    private readonly SiteDatabase _database;
    private readonly LocalSearchIndex _index;
    private readonly DidYouMean _correction;

    public SiteSearch(string connectionString, IReadOnlyList<SearchDocument> documents)
    {
        _database = new SiteDatabase(connectionString, documents);
        var memory = new LocalEntries(_database.Entries);
        _index = new LocalSearchIndex(memory, TimeProvider.System);
        _correction = new DidYouMean(Suggester, _index);
        using var follower = new SuggestionFollower(memory, Suggester, Town.Markets, Town.Reference, TimeProvider.System, NullLogger<SuggestionFollower>.Instance);
        follower.CatchUpAsync(CancellationToken.None).GetAwaiter().GetResult();
    }

    public NpgsqlDataSource Source => _database.Source;

    public Suggester Suggester { get; } = new();

    public PortDbContext OpenDatabase() => _database.Open();

    /// <summary>The page as it is shown at first, with another query offered where this one finds little.</summary>
    public SearchPage Find(SearchQuery query) => FindAsync(query).GetAwaiter().GetResult();

    public void Dispose() => _database.Dispose();

    private async Task<SearchPage> FindAsync(SearchQuery query) =>
        await _correction.FindAsync(query, CancellationToken.None);
}
