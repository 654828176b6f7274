using System.Text.Json;
using System.Text.Json.Serialization;

namespace SetagayaPort.Core.Search.Elastic;

/// <summary>The answer to a search as Elasticsearch writes it; what is missing in it is a <see cref="JsonException"/>.</summary>
internal sealed record ElasticFound(ElasticFound.HitsOf Hits, IReadOnlyDictionary<string, ElasticFound.CountOf> Aggregations)
{
    public static readonly JsonSerializerOptions Reading = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    internal sealed record HitsOf(TotalOf Total, IReadOnlyList<HitOf> Hits);

    internal sealed record TotalOf(long Value);

    internal sealed record HitOf([property: JsonPropertyName("_source")] SourceOf Source, [property: JsonPropertyName("_score")] double? Score = null);

    internal sealed record SourceOf(
        Guid Id, string Market, string Side, string Title, DateTimeOffset PublishedAt, string? Summary = null, string Body = "", string? Organization = null,
        string? Area = null, string? Station = null, PointOf? Place = null);

    internal sealed record PointOf(double Lat, double Lon);

    internal sealed record CountOf(ValuesOf Values);

    internal sealed record ValuesOf(IReadOnlyList<BucketOf> Buckets);

    internal sealed record BucketOf(string Key, long DocCount);
}
