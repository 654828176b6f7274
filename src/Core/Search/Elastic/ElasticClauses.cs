using System.Text.Json.Nodes;
using SetagayaPort.Matching.Text;

namespace SetagayaPort.Core.Search.Elastic;

/// <summary>What a query asks of the text, as Elasticsearch's query language says it.</summary>
internal static class ElasticClauses
{
    /// <summary>The server's own reading of the query orders hits a little, and finds none by itself.</summary>
    private const double PlainWeight = 0.2;

    private static readonly string[] TermFields = [.. ElasticFields.Weights.Select(x => FormattableString.Invariant($"{ElasticFields.Terms}.{x.Name}^{x.Weight}"))];

    /// <summary>At least so many of the wanted clauses, and none of the excluded; null where nothing is asked of the text.</summary>
    public static JsonObject? Of(IReadOnlyList<QueryClause> clauses, int least)
    {
        if (clauses.Count == 0)
            return null;
        var wanted = clauses.Where(x => !x.IsExcluded).ToList();
        var demand = new JsonObject();
        if (wanted.Count > 0)
        {
            demand["should"] = Array(wanted.Select(Clause));
            demand["minimum_should_match"] = least;
        }

        if (wanted.Count < clauses.Count)
            demand["must_not"] = Array(clauses.Where(x => x.IsExcluded).Select(Clause));
        return Query("bool", demand);
    }

    /// <summary>Null where no words are wanted.</summary>
    public static JsonObject? Plain(IReadOnlyList<QueryClause> clauses)
    {
        var text = string.Join(' ', clauses.Where(x => !x.IsExcluded).Select(x => x.Text));
        return text.Length == 0 ? null : Query("multi_match", new JsonObject
        {
            ["query"] = text,
            ["fields"] = Array(new[] { ElasticFields.Title + "^3", ElasticFields.Summary, ElasticFields.Body }.Select(x => JsonValue.Create($"{ElasticFields.Plain}.{x}"))),
            ["boost"] = PlainWeight,
        });
    }

    private static JsonObject Clause(QueryClause clause) => clause.Alternatives.Count == 1
        ? Phrase(clause.Alternatives[0])
        : Query("dis_max", new JsonObject { ["queries"] = Array(clause.Alternatives.Select(Phrase)) });

    /// <summary>All the terms, each in any field and ranked over all of them together (BM25F), and the very characters somewhere.</summary>
    private static JsonObject Phrase(QueryPhrase phrase)
    {
        if (phrase is { Literal: null, Terms: [var only] })
            return Term(only, phrase.Weight);
        var all = new JsonObject { ["must"] = Array(phrase.Terms.Select(x => Term(x, 1))), ["boost"] = phrase.Weight };
        if (phrase.Literal is { } literal)
            all["filter"] = new JsonArray(Query("match_phrase", new JsonObject { [ElasticFields.Literal] = new JsonObject { ["query"] = ElasticText.Characters(literal) } }));
        return Query("bool", all);
    }

    private static JsonObject Term(string term, double weight) => Query("combined_fields", new JsonObject
    {
        ["query"] = term,
        ["fields"] = Array(TermFields.Select(x => JsonValue.Create(x))),
        ["operator"] = "and",
        ["boost"] = weight,
    });

    private static JsonObject Query(string kind, JsonObject body) => new() { [kind] = body };

    private static JsonArray Array(IEnumerable<JsonNode?> nodes) => [.. nodes];
}
