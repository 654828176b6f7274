using SetagayaPort.Matching.Retrieval;

namespace SetagayaPort.Core.Search.Elastic;

/// <summary>The fields of a document in Elasticsearch: what the mapping declares, the feed writes and the queries name.</summary>
internal static class ElasticFields
{
    public const string Id = "id";
    public const string Title = "title";
    public const string Summary = "summary";
    public const string Body = "body";
    public const string Organization = "organization";
    public const string Skills = "skills";
    public const string Places = "places";
    public const string Words = "words";
    public const string Place = "place";
    public const string PublishedAt = "published_at";
    public const string MembersOnly = "members_only";
    public const string Completeness = "completeness";

    /// <summary>The project's own analysis of each text, a word of it between two spaces.</summary>
    public const string Terms = "terms";

    /// <summary>The texts as <see cref="SetagayaPort.Matching.Text.JapaneseAnalyzer.Fold"/> gives them, each character between two spaces.</summary>
    public const string Literal = "literal";

    /// <summary>Facets as <c>name=value</c>: one field for all of them, however many kinds of listings there will be.</summary>
    public const string Facet = "facet";

    public const string Numbers = "numbers";

    /// <summary>The texts for the server's own Japanese analysis, where its plugins are there.</summary>
    public const string Plain = "ja";

    /// <summary>The figures of the engine in this process hold here too.</summary>
    public static readonly RankingParameters Ranking = new();

    /// <summary>The fields of <see cref="Terms"/>, and how much more it says that a word stands there than that it stands in the body.</summary>
    public static readonly IReadOnlyList<(string Name, double Weight)> Weights = [.. Ranking.Fields.Select(x => (NameOf(x.Key), x.Value.Weight))];

    public static string NameOf(TextField field) => field switch
    {
        TextField.Title => Title,
        TextField.Skills => Skills,
        TextField.Organization => Organization,
        TextField.Place => Places,
        TextField.Summary => Summary,
        TextField.Body => Body,
        TextField.Words => Words,
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "No field of an index."),
    };

    public static string FacetOf(string name, string value) => $"{name}={value}";

    /// <summary>A point in a field's name would open an object: <c>wage.min</c> would not go together with <c>wage</c>.</summary>
    public static string NumberOf(string name) => $"{Numbers}.{name.Replace('.', '_')}";
}
