using Microsoft.EntityFrameworkCore;
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
    private const int Batch = 1000;
    private readonly LocalSearchIndex _index;
    private readonly DidYouMean _correction;

    public SiteSearch(string connectionString, IReadOnlyList<SearchDocument> documents)
    {
        Source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = true }.ConnectionString);
        using (var db = OpenDatabase())
            db.Database.Migrate();
        var entries = new SearchEntries(Source);
        _index = new LocalSearchIndex(new LocalEntries(entries), TimeProvider.System);
        _correction = new DidYouMean(Suggester, _index);
        FillAsync(entries, documents).GetAwaiter().GetResult();
    }

    public NpgsqlDataSource Source { get; }

    public Suggester Suggester { get; } = new();

    public PortDbContext OpenDatabase()
    {
        var options = new DbContextOptionsBuilder<PortDbContext>();
        DataSetup.Configure(options).UseNpgsql(Source);
        return new(options.Options);
    }

    /// <summary>The page as it is shown at first, with another query offered where this one finds little.</summary>
    public SearchPage Find(SearchQuery query) => FindAsync(query).GetAwaiter().GetResult();

    public void Dispose() => Source.Dispose();

    private async Task<SearchPage> FindAsync(SearchQuery query) =>
        await _correction.FindAsync(query, CancellationToken.None);

    private async Task FillAsync(SearchEntries entries, IReadOnlyList<SearchDocument> documents)
    {
        foreach (var batch in documents.Chunk(Batch))
            await entries.WriteAsync(batch, CancellationToken.None);
        using var follower = new SuggestionFollower(entries, Suggester, Town.Markets, Town.Reference, TimeProvider.System, NullLogger<SuggestionFollower>.Instance);
        await follower.CatchUpAsync(CancellationToken.None);
    }
}
