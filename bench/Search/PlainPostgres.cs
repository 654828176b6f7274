using Npgsql;
using NpgsqlTypes;
using SetagayaPort.Core.Search;

namespace SetagayaPort.Bench.Search;

/// <summary>What PostgreSQL gives without a project around it: one table, one text, an index, and the order that comes with the extension. Nothing is counted or highlighted.</summary>
/// <param name="connectionString">To a database of its own.</param>
/// <param name="name">As figures call it.</param>
/// <param name="preparation">Statements once the table is filled.</param>
/// <param name="condition">What a document fulfils that answers <c>@text</c>.</param>
/// <param name="relevance">Higher is better.</param>
internal sealed class PlainPostgres(string connectionString, string name, string preparation, string condition, string relevance) : ISearcher
{
    private readonly NpgsqlConnection _connection = new(connectionString);

    public string Name => name;

    /// <summary>The built-in full-text search with the configuration that knows no language.</summary>
    public static PlainPostgres Simple(string connectionString) => new(
        connectionString, "to_tsvector simple",
        "ALTER TABLE documents ADD COLUMN terms tsvector GENERATED ALWAYS AS (to_tsvector('simple', text)) STORED; CREATE INDEX ON documents USING gin (terms)",
        "terms @@ plainto_tsquery('simple', @text)", "ts_rank(terms, plainto_tsquery('simple', @text))");

    /// <summary>Triples of characters, which find parts of words in any language.</summary>
    public static PlainPostgres Trigrams(string connectionString) => new(
        connectionString, "pg_trgm",
        "CREATE EXTENSION pg_trgm; CREATE INDEX ON documents USING gin (text gin_trgm_ops)",
        "@text <% text", "word_similarity(@text, text)");

    public void Index(IReadOnlyList<SearchDocument> documents)
    {
        _connection.Open();
        Run("""
            CREATE TABLE documents (id uuid NOT NULL, market text NOT NULL, area text NOT NULL, employment text, published timestamptz NOT NULL,
                latitude double precision NOT NULL, longitude double precision NOT NULL, text text NOT NULL)
            """);
        using (var writer = _connection.BeginBinaryImport("COPY documents FROM STDIN (FORMAT binary)"))
        {
            foreach (var document in documents)
                Write(writer, document);
            writer.Complete();
        }

        Run("SET maintenance_work_mem = '512MB'");
        Run(preparation);
        Run("CREATE INDEX ON documents (published DESC)");
        Run("VACUUM ANALYZE documents");
    }

    public IReadOnlyList<Guid> Find(SearchQuery query)
    {
        using var command = new NpgsqlCommand { Connection = _connection };
        var where = new List<string> { "true" };
        if (query.Text is { } text)
        {
            command.Parameters.AddWithValue("text", text);
            where.Add(condition);
        }

        foreach (var (facet, values) in query.Facets)
        {
            command.Parameters.AddWithValue(facet, values.ToArray());
            where.Add($"{Column(facet)} = ANY(@{facet})");
        }

        var order = query.Text is null ? "published DESC" : $"{relevance} DESC";
        if (query.Near is { } near)
        {
            command.Parameters.AddWithValue("latitude", near.Latitude);
            command.Parameters.AddWithValue("longitude", near.Longitude);
            command.Parameters.AddWithValue("radius", (query.RadiusMeters ?? double.MaxValue) / 111_200);
            // Over a ward the earth is flat: a degree of longitude is .813 of one of latitude.
            const string Distance = "sqrt(power(latitude - @latitude, 2) + power((longitude - @longitude) * .813, 2))";
            where.Add($"{Distance} <= @radius");
            order = query.Sort == SearchSort.Distance ? Distance : order;
        }

        command.CommandText = $"SELECT id FROM documents WHERE {string.Join(" AND ", where)} ORDER BY {order} LIMIT {query.Size}";
        using var reader = command.ExecuteReader();
        var found = new List<Guid>();
        while (reader.Read())
            found.Add(reader.GetGuid(0));
        return found;
    }

    public void Dispose() => _connection.Dispose();

    private static string Column(string facet) => facet switch
    {
        "market" or "area" => facet,
        "employmentType" => "employment",
        _ => throw new ArgumentOutOfRangeException(nameof(facet), facet, "The table has no such column."),
    };

    private static void Write(NpgsqlBinaryImporter writer, SearchDocument x)
    {
        writer.StartRow();
        writer.Write(x.ListingId, NpgsqlDbType.Uuid);
        writer.Write(x.Market, NpgsqlDbType.Text);
        writer.Write(x.Area!, NpgsqlDbType.Text);
        if (x.Facets.TryGetValue("employmentType", out var employment))
            writer.Write(employment[0], NpgsqlDbType.Text);
        else
            writer.WriteNull();
        writer.Write(x.PublishedAt, NpgsqlDbType.TimestampTz);
        writer.Write(x.Latitude!.Value, NpgsqlDbType.Double);
        writer.Write(x.Longitude!.Value, NpgsqlDbType.Double);
        writer.Write(SearchText.Of(x), NpgsqlDbType.Text);
    }

    private void Run(string sql)
    {
        using var command = new NpgsqlCommand(sql, _connection) { CommandTimeout = 0 };
        command.ExecuteNonQuery();
    }
}
