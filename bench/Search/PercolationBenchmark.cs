using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Search;
using SetagayaPort.Core.Search.Alerts;
using SetagayaPort.Matching.Market;

namespace SetagayaPort.Bench.Search;

/// <summary>
/// How long it takes to find whom a new listing is news for among many saved searches: half of them as people search, half a skill at a
/// station, as somebody who waits would put it.
/// </summary>
internal sealed class PercolationBenchmark : IBenchmark
{
    private const double Target = 50;
    private const int Listings = 300;
    private const int WarmUps = 30;

    public string Name => "alerts";

    public void Run(BenchmarkReport report, bool quick)
    {
        var judged = JudgedSet.Load();
        var documents = TownDocuments.Make(judged, quick ? 1000 : 5000);
        using var postgres = new BenchPostgres();
        using var site = new SiteSearch(postgres.NewDatabase(), documents);
        Run(report, site, judged, documents, quick ? 1000 : 10_000);
    }

    public static void Run(BenchmarkReport report, SiteSearch site, JudgedSet judged, IReadOnlyList<SearchDocument> documents, int searches)
    {
        report.Progress(FormattableString.Invariant($"search alerts: saving {searches} searches"));
        SaveAsync(site, [.. QueryMix.Of(judged, searches / 2), .. Wishes(judged, searches - searches / 2)]).GetAwaiter().GetResult();
        var percolator = new Percolator(site.Source);
        _ = Latencies.Of(WarmUps, i => Percolate(percolator, documents[^(i + 1)]), TimeSpan.FromSeconds(20));
        var found = 0;
        var latencies = Latencies.Of(Math.Min(Listings, documents.Count), i => found += Percolate(percolator, documents[i]), TimeSpan.FromSeconds(60));
        report.Progress(FormattableString.Invariant($"search alerts: {latencies.Count} listings were news for {found / (double)latencies.Count:0.0} searches each, p50 {latencies.Percentile(.5):0.00} ms"));
        report.Figure(FormattableString.Invariant($"search alerts of one listing among {searches} searches p95"), latencies.Percentile(.95), "ms", "target", Target);
    }

    private static int Percolate(Percolator percolator, SearchDocument document) =>
        percolator.FindAsync(document, null, CancellationToken.None).GetAwaiter().GetResult().Count;

    private static IEnumerable<SearchQuery> Wishes(JudgedSet judged, int count)
    {
        var random = new Mt19937(11);
        var skills = judged.Documents.SelectMany(x => x.Skills).Distinct(StringComparer.Ordinal).ToArray();
        var stations = Town.Reference.Stations;
        return Enumerable.Range(0, count).Select(_ => new SearchQuery { Text = $"{skills[Pick(skills.Length)]} {stations[Pick(stations.Count)].Name}" });

        int Pick(int of) => (int)(random.NextDouble() * of);
    }

    private static async Task SaveAsync(SiteSearch site, IReadOnlyList<SearchQuery> queries)
    {
        var criteria = queries.Select(SearchCriteria.Of).ToArray();
        // Whose they are does not matter to what is measured.
        await using var command = site.Source.CreateCommand("""
            ALTER TABLE saved_searches DROP CONSTRAINT saved_searches_account_id_fkey;
            INSERT INTO saved_searches (id, account_id, name, query, criteria, alert, created_at, seen_at)
            SELECT gen_random_uuid(), gen_random_uuid(), x.query, x.query, x.criteria, 'instant', now(), now() FROM unnest(@queries, @criteria) AS x(query, criteria)
            """);
        command.Parameters.AddWithValue("queries", criteria.Select(x => x.ToAddress()).ToArray());
        command.Parameters.Add(new NpgsqlParameter("criteria", NpgsqlDbType.Array | NpgsqlDbType.Jsonb) { Value = criteria.Select(x => JsonSerializer.Serialize(x, PortJson.Options)).ToArray() });
        await command.ExecuteNonQueryAsync();
        await using var db = site.OpenDatabase();
        await new SavedSearchKeys(db).RefreshAsync(all: true, CancellationToken.None);
        await using var analyze = site.Source.CreateCommand("ANALYZE saved_searches; ANALYZE saved_search_keys");
        await analyze.ExecuteNonQueryAsync();
    }
}
