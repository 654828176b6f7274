using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using SetagayaPort.Core.Data;
using SetagayaPort.Matching.Text;

namespace SetagayaPort.Core.Search;

/// <summary>Search in the database itself: terms analysed by the project, stored as tsvector, ranked by cover density and weight.</summary>
public sealed class PostgresSearchIndex(NpgsqlDataSource source) : ISearchIndex
{
    private const int SnippetLength = 110;

    private const string WriteSql = """
        INSERT INTO search_documents (listing_id, version, members_only, title, summary, body, organization, area, station,
            latitude, longitude, published_at, market, side, words, terms, facets, numbers)
        VALUES (@id, @version, @members, @title, @summary, @body, @organization, @area, @station,
            @latitude, @longitude, @published, @market, @side, @words, @terms::tsvector, @facets, @numbers)
        ON CONFLICT (listing_id) DO UPDATE SET version = excluded.version, members_only = excluded.members_only, title = excluded.title,
            summary = excluded.summary, body = excluded.body, organization = excluded.organization, area = excluded.area, station = excluded.station,
            latitude = excluded.latitude, longitude = excluded.longitude, published_at = excluded.published_at,
            words = excluded.words, terms = excluded.terms, facets = excluded.facets, numbers = excluded.numbers
        WHERE search_documents.version <= excluded.version
        """;

    public async Task WriteAsync(SearchDocument x, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(WriteSql);
        var p = command.Parameters;
        p.AddWithValue("id", x.ListingId);
        p.AddWithValue("version", x.Version);
        p.AddWithValue("members", x.MembersOnly);
        p.AddWithValue("title", x.Title);
        p.AddWithValue("summary", (object?)x.Summary ?? DBNull.Value);
        p.AddWithValue("body", x.Body);
        p.AddWithValue("organization", (object?)x.Organization ?? DBNull.Value);
        p.AddWithValue("area", (object?)x.Area ?? DBNull.Value);
        p.AddWithValue("station", (object?)x.Station ?? DBNull.Value);
        p.AddWithValue("latitude", (object?)x.Latitude ?? DBNull.Value);
        p.AddWithValue("longitude", (object?)x.Longitude ?? DBNull.Value);
        p.AddWithValue("published", x.PublishedAt);
        p.AddWithValue("market", x.Market);
        p.AddWithValue("side", x.Side);
        p.AddWithValue("words", x.Words.ToArray());
        p.AddWithValue("terms", PostgresTerms.Vector([
            (x.Title, 'A'), .. x.Words.Select(word => ((string?)word, 'B')), (x.Organization, 'B'), (x.Station, 'B'), (x.Summary, 'C'), (x.Body, 'D')]));
        p.AddWithValue("facets", NpgsqlDbType.Jsonb, JsonSerializer.Serialize(x.Facets, PortJson.Options));
        p.AddWithValue("numbers", NpgsqlDbType.Jsonb, JsonSerializer.Serialize(x.Numbers, PortJson.Options));
        await command.ExecuteNonQueryAsync(cancel);
    }

    public async Task RemoveAsync(Guid listing, CancellationToken cancel)
    {
        await using var command = source.CreateCommand("DELETE FROM search_documents WHERE listing_id = $1");
        command.Parameters.AddWithValue(listing);
        await command.ExecuteNonQueryAsync(cancel);
    }

    public async Task<SearchPage> FindAsync(SearchQuery query, CancellationToken cancel)
    {
        var clauses = JapaneseAnalyzer.Default.AnalyzeQuery(query.Text ?? "");
        var filter = new PostgresFilter(query, PostgresTerms.Query(clauses));
        var (total, facets) = await CountAsync(filter, cancel);
        var hits = total == 0 ? [] : await HitsAsync(query, filter, clauses, cancel);
        return new SearchPage(total, query.Page, query.Size, hits, facets);
    }

    public async Task<IReadOnlyList<string>> SuggestAsync(string prefix, int count, CancellationToken cancel)
    {
        await using var command = source.CreateCommand("""
            SELECT word FROM search_documents, unnest(words) AS word
            WHERE NOT members_only AND lower(word) LIKE lower($1) || '%'
            GROUP BY word ORDER BY count(*) DESC, length(word), word LIMIT $2
            """);
        command.Parameters.AddWithValue(prefix.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal));
        command.Parameters.AddWithValue(count);
        var words = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            words.Add(reader.GetString(0));
        return words;
    }

    private async Task<(int Total, IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Facets)> CountAsync(PostgresFilter filter, CancellationToken cancel)
    {
        await using var command = filter.Command(source, $"""
            WITH found AS MATERIALIZED (SELECT facets FROM search_documents d WHERE {filter.Where})
            SELECT NULL, NULL, count(*) FROM found
            UNION ALL
            SELECT facet.key, item.word, count(*) FROM found, jsonb_each(found.facets) AS facet, jsonb_array_elements_text(facet.value) AS item(word) GROUP BY 1, 2
            """);
        var total = 0;
        var facets = new Dictionary<string, List<FacetCount>>(StringComparer.Ordinal);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            if (await reader.IsDBNullAsync(0, cancel))
            {
                total = (int)reader.GetInt64(2);
                continue;
            }

            if (!facets.TryGetValue(reader.GetString(0), out var values))
                facets[reader.GetString(0)] = values = [];
            values.Add(new FacetCount(reader.GetString(1), reader.GetInt64(2)));
        }

        return (total, facets.ToDictionary(
            x => x.Key,
            x => (IReadOnlyList<FacetCount>)[.. x.Value.OrderByDescending(v => v.Count).ThenBy(v => v.Value, StringComparer.Ordinal)],
            StringComparer.Ordinal));
    }

    private async Task<List<SearchHit>> HitsAsync(SearchQuery query, PostgresFilter filter, IReadOnlyList<QueryClause> clauses, CancellationToken cancel)
    {
        await using var command = filter.Command(source, $"""
            SELECT listing_id, market, side, title, coalesce(nullif(summary, ''), '') || E'\n' || body, organization, area, station,
                {filter.Distance}, published_at, {filter.Score}
            FROM search_documents d WHERE {filter.Where}
            ORDER BY {filter.Order} LIMIT @take OFFSET @skip
            """);
        command.Parameters.AddWithValue("take", query.Size);
        command.Parameters.AddWithValue("skip", (query.Page - 1) * query.Size);
        var hits = new List<SearchHit>();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            var title = reader.GetString(3);
            hits.Add(new SearchHit(
                reader.GetGuid(0), reader.GetString(1), reader.GetString(2), title, Highlighter.Mark(title, clauses),
                Highlighter.Snippet(reader.GetString(4).Trim(), clauses, SnippetLength),
                Text(reader, 5), Text(reader, 6), Text(reader, 7),
                await reader.IsDBNullAsync(8, cancel) ? null : Math.Round(reader.GetDouble(8)), reader.GetFieldValue<DateTimeOffset>(9), Math.Round(reader.GetDouble(10), 4)));
        }

        return hits;
    }

    private static string? Text(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
}
