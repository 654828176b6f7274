using System.Text.Json;
using Npgsql;
using NpgsqlTypes;

namespace SetagayaPort.Core.Search;

/// <summary>A query's conditions, its order and its parameters as SQL; every value is a parameter.</summary>
internal sealed class PostgresFilter
{
    private readonly List<NpgsqlParameter> parameters = [];

    public PostgresFilter(SearchQuery query, string? terms)
    {
        var where = new List<string> { query.Member ? "true" : "NOT members_only" };
        if (terms is not null)
            where.Add($"terms @@ {Add("terms", terms)}::tsquery");
        foreach (var (name, values) in query.Facets.Where(x => x.Value.Count > 0))
            where.Add("(" + string.Join(" OR ", values.Select(value => $"facets @> {Facet(name, value)}")) + ")");
        foreach (var (name, (min, max)) in query.Numbers)
        {
            var number = $"(numbers ->> {Add("name", name)})::double precision";
            where.Add($"({(min is { } low ? $"{number} >= {Add("min", low)}" : "true")} AND {(max is { } high ? $"{number} <= {Add("max", high)}" : "true")})");
        }

        if (query.Near is { } near)
        {
            var (latitude, longitude) = (Add("latitude", near.Latitude), Add("longitude", near.Longitude));
            // Haversine on a sphere of 6,371,000 m: within 0.5% over the few kilometres of a ward.
            Distance = $"""
                12742000 * asin(sqrt(power(sin(radians(d.latitude - {latitude}) / 2), 2)
                    + cos(radians({latitude})) * cos(radians(d.latitude)) * power(sin(radians(d.longitude - {longitude}) / 2), 2)))
                """;
            if (query.RadiusMeters is { } radius)
                where.Add($"{Distance} <= {Add("radius", radius)}");
        }

        Where = string.Join(" AND ", where);
        var fresh = "exp(-extract(epoch FROM now() - published_at) / 7776000)";
        // Weights D, C, B, A; then the document's length tamed, and a mild prior for what is new.
        Score = terms is null ? fresh : $"ts_rank_cd('{{0.1, 0.3, 0.6, 1.0}}', terms, {Add("ranked", terms)}::tsquery, 1) * (1 + 0.2 * {fresh})";
        Order = query.Sort switch
        {
            SearchSort.Newest => "published_at DESC, listing_id",
            SearchSort.Distance when query.Near is not null => $"{Distance} NULLS LAST, listing_id",
            _ => terms is null ? "published_at DESC, listing_id" : $"{Score} DESC, listing_id",
        };
    }

    public string Where { get; }

    public string Distance { get; } = "NULL::double precision";

    public string Score { get; }

    public string Order { get; }

    public NpgsqlCommand Command(NpgsqlDataSource source, string sql)
    {
        var command = source.CreateCommand(sql);
        foreach (var parameter in parameters)
            command.Parameters.Add(parameter.Clone());
        return command;
    }

    private string Facet(string name, string value)
    {
        var parameter = Name("facet");
        var pair = new Dictionary<string, string[]>(StringComparer.Ordinal) { [name] = [value] };
        parameters.Add(new NpgsqlParameter(parameter, NpgsqlDbType.Jsonb) { Value = JsonSerializer.Serialize(pair) });
        return "@" + parameter;
    }

    private string Add(string name, object value)
    {
        var parameter = Name(name);
        parameters.Add(new NpgsqlParameter(parameter, value));
        return "@" + parameter;
    }

    private string Name(string name) => name + parameters.Count;
}
