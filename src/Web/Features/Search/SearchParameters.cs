using SetagayaPort.Core;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Markets.Schema;
using SetagayaPort.Core.Organizations;
using SetagayaPort.Core.Search;

namespace SetagayaPort.Web.Features.Search;

/// <summary>Reads the query string of the API and of the search page; both understand the same words.</summary>
public sealed class SearchParameters(MarketCatalog catalog, ReferenceData reference)
{
    /// <summary>What is typed into the search field; a longer text is pasted by mistake.</summary>
    public const int MostText = 200;

    /// <summary>Before the name of a field of some kinds of listings.</summary>
    public const string FilterPrefix = "f.";

    /// <summary>A page beyond the last hit is empty; beyond this one there can be none.</summary>
    private const int LastPage = 1_000_000;

    /// <summary>Of a word that cannot be chosen so much is repeated.</summary>
    private const int MostRepeated = 40;

    public Result<SearchQuery> Read(IQueryCollection query, bool member)
    {
        var errors = new List<FieldError>();
        var facets = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var (name, known) in Plain())
        {
            var values = Values(query, name);
            if (values.FirstOrDefault(x => !known.Contains(x)) is { } unknown)
                errors.Add(Unknown(name, unknown));
            else if (values.Length > 0)
                facets[name] = values;
        }

        var numbers = new Dictionary<string, (double?, double?)>(StringComparer.Ordinal);
        foreach (var key in query.Keys.Where(x => x.StartsWith(FilterPrefix, StringComparison.Ordinal)))
            Filter(key, Values(query, key), facets, numbers, errors);

        var sort = SearchSort.Relevance;
        if (Value(query, "sort") is { } word && !Words<SearchSort>.TryParse(word, out sort))
            errors.Add(Unknown("sort", word));
        var text = Value(query, "q");
        if (text?.Length > MostText)
            errors.Add(new FieldError("q", "text.length", new($"ことばは{MostText}文字までで書いてください。いまは{text.Length}文字です。", $"Search by at most {MostText} characters; these are {text.Length}.")));
        var near = NearParameters.Near(Value(query, "near"), facets.GetValueOrDefault("station")?[0], reference, errors);
        var radius = NearParameters.Radius(Value(query, "radius"), hasPlace: near is not null || Value(query, "near") is not null, errors);
        var result = new SearchQuery
        {
            Text = text,
            Member = member,
            Facets = facets,
            Numbers = numbers,
            Near = near,
            Sort = sort,
            RadiusMeters = radius,
            Page = (int)(Number(query, "page", 1, LastPage, errors) ?? 1),
            Size = (int)(Number(query, "size", 1, 100, errors) ?? 20),
        };
        return errors.Count > 0 ? Error.Invalid(errors) : result;
    }

    /// <summary>Fields that filters of the chosen sides may name.</summary>
    public IEnumerable<FieldSpec> FilterFields(string? market, string? side) =>
        catalog.All.Where(x => market is null || x.Id == market).SelectMany(x => x.Sides).Where(x => side is null || x.Id == side)
            .SelectMany(x => x.Schema.Leaves).Where(x => x.Facet).DistinctBy(SearchDocuments.FacetName);

    private IEnumerable<(string Name, HashSet<string> Known)> Plain() =>
    [
        ("market", [.. catalog.All.Select(x => x.Id)]),
        ("side", [.. catalog.All.SelectMany(x => x.Sides).Select(x => x.Id)]),
        ("area", [.. reference.Options("areas").Select(x => x.Value)]),
        ("station", [.. reference.Options("stations").Select(x => x.Value)]),
        ("industry", [.. reference.Options("industries").Select(x => x.Value)]),
        (SearchDocuments.OrganizationKindFacet, [.. Words<OrganizationKind>.All]),
    ];

    private void Filter(string key, string[] values, Dictionary<string, IReadOnlyList<string>> facets, Dictionary<string, (double?, double?)> numbers, List<FieldError> errors)
    {
        var name = FacetOf(key);
        var fields = catalog.All.SelectMany(x => x.Sides).SelectMany(x => x.Schema.Leaves).Where(x => x.Facet && SearchDocuments.FacetName(x) == name).ToList();
        if (fields.Count == 0)
        {
            errors.Add(new FieldError(key, "filter.unknown", new("この条件では絞り込めません。", "There is no such filter.")));
        }
        else if (fields[0].Kind is FieldKind.Integer or FieldKind.Number)
        {
            if (values.Length > 0 && Bounds(values[0]) is { } bounds)
                numbers[name] = bounds;
            else if (values.Length > 0)
                errors.Add(new FieldError(key, "range.format", new("範囲は 1200..1500 の形で書いてください。", "Write a range like 1200..1500.")));
        }
        else if (values.FirstOrDefault(value => fields.TrueForAll(x => x.Kind == FieldKind.Flag ? value is not ("true" or "false") : x.Options.Count > 0 && x.Find(value) is null)) is { } unknown)
        {
            errors.Add(Unknown(key, unknown));
        }
        else if (values.Length > 0)
        {
            facets[name] = values;
        }
    }

    /// <summary>The facet that a filter of an address names, such as <c>wage.min</c> of <c>f.details.wage.min</c>.</summary>
    public static string FacetOf(string key)
    {
        var name = key.StartsWith(FilterPrefix, StringComparison.Ordinal) ? key[FilterPrefix.Length..] : key;
        return name.StartsWith("details.", StringComparison.Ordinal) ? name["details.".Length..] : name;
    }

    /// <summary>Reads <c>1200..1500</c>, open at either end, or one number; null for anything else.</summary>
    public static (double? Min, double? Max)? Bounds(string text)
    {
        var ends = text.Split("..");
        if (ends.Length == 1)
            return NearParameters.Number(ends[0]) is { } exact ? (exact, exact) : null;
        if (ends.Length != 2 || (ends[0].Length > 0 && NearParameters.Number(ends[0]) is null) || (ends[1].Length > 0 && NearParameters.Number(ends[1]) is null))
            return null;
        return (NearParameters.Number(ends[0]), NearParameters.Number(ends[1]));
    }

    private static double? Number(IQueryCollection query, string name, double min, double max, List<FieldError> errors)
    {
        if (Value(query, name) is not { } text)
            return null;
        if (NearParameters.Number(text) is { } number && number >= min && number <= max)
            return number;
        errors.Add(new FieldError(name, "number.range", new($"{min}から{max}までの数にしてください。", $"Use a number from {min} to {max}.")));
        return null;
    }

    private static FieldError Unknown(string field, string word)
    {
        var shown = word.Length > MostRepeated ? word[..MostRepeated] + "…" : word;
        return new(field, "word.unknown", new($"「{shown}」は選べません。", $"\"{shown}\" is not one of the choices."));
    }

    private static string? Value(IQueryCollection query, string name) => query[name].FirstOrDefault(x => !string.IsNullOrWhiteSpace(x))?.Trim();

    private static string[] Values(IQueryCollection query, string name) =>
        [.. query[name].Where(x => !string.IsNullOrWhiteSpace(x)).Select(x => x!.Trim()).Distinct(StringComparer.Ordinal)];
}
