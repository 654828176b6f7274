using System.Globalization;
using Npgsql;
using SetagayaPort.Core.Search;
using SetagayaPort.Core.Search.Elastic;
using SetagayaPort.Histories;

namespace SetagayaPort.Bench.Faults;

/// <summary>Holds the search engine against the documents of the database that it is filled from, each by its revision.</summary>
internal static class IndexReader
{
    public static async Task<IReadOnlyList<IndexRow>> ReadAsync(FaultTown town)
    {
        await using var source = NpgsqlDataSource.Create(town.ConnectionString);
        var kept = new Dictionary<Guid, int>();
        await foreach (var change in new SearchEntries(source).ChangesAsync(0, CancellationToken.None))
        {
            if (change.Document is not null)
                kept[change.ListingId] = (int)change.Revision;
        }

        var indexed = town.Elastic.VersionsBehind(new ElasticOptions().Index).ToDictionary(x => Guid.Parse(x.Key, CultureInfo.InvariantCulture), x => (int)x.Value);
        return [.. kept.Keys.Union(indexed.Keys).Select(x => new IndexRow(x, Found(kept, x), Found(indexed, x)))];
    }

    private static int? Found(Dictionary<Guid, int> versions, Guid listing) => versions.TryGetValue(listing, out var version) ? version : null;
}
