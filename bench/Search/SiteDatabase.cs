using Microsoft.EntityFrameworkCore;
using Npgsql;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Search;

namespace SetagayaPort.Bench.Search;

/// <summary>The site's database with documents in it, as a node finds it when it starts.</summary>
internal sealed class SiteDatabase : IDisposable
{
    private const int Batch = 1000;

    public SiteDatabase(string connectionString, IReadOnlyList<SearchDocument> documents)
    {
        Source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = true }.ConnectionString);
        using (var db = Open())
            db.Database.Migrate();
        Entries = new SearchEntries(Source);
        foreach (var batch in documents.Chunk(Batch))
            Entries.WriteAsync(batch, CancellationToken.None).GetAwaiter().GetResult();
    }

    public NpgsqlDataSource Source { get; }

    public SearchEntries Entries { get; }

    public PortDbContext Open()
    {
        var options = new DbContextOptionsBuilder<PortDbContext>();
        DataSetup.Configure(options).UseNpgsql(Source);
        return new(options.Options);
    }

    public void Dispose() => Source.Dispose();
}
