using System.Globalization;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Markets.Schema;
using SetagayaPort.Core.Organizations;
using SetagayaPort.Core.Search;
using SetagayaPort.Core.Search.Alerts;
using SetagayaPort.Web.Features.Search;

namespace SetagayaPort.Web.Features.SavedSearches;

/// <summary>Says what a search asks for, condition by condition.</summary>
public sealed class SearchInWords(MarketCatalog catalog, ReferenceData reference, SearchParameters parameters)
{
    /// <summary>A query of an older program that could not be read is shown as it was kept.</summary>
    public IReadOnlyList<string> Of(SavedSearch search) => search.Criteria is { } criteria ? Of(criteria) : [search.Query];

    public IReadOnlyList<string> Of(SearchCriteria criteria)
    {
        var market = One(criteria, "market");
        var words = new List<string>();
        if (criteria.Text is { } text)
            words.Add(T($"「{text}」", $"“{text}”"));
        foreach (var (name, values) in criteria.Facets.OrderBy(x => Array.IndexOf(["market", "side"], x.Key) is var place and >= 0 ? place : 2))
            words.Add(string.Join(T("・", ", "), values.Select(value => Value(name, value, market, One(criteria, "side")))));
        words.AddRange(criteria.Numbers.Select(x => Bounds(x.Key, x.Value, market, One(criteria, "side"))));
        if (criteria.RadiusMeters is { } radius)
            words.Add(T($"選んだ場所から{Length(radius)}まで", $"within {Length(radius)} of a place"));
        return words;
    }

    /// <summary>One filter of an address; what cannot be read is repeated as it stands there.</summary>
    public string Of(string key, string value, string? market, string? side)
    {
        var facet = SearchParameters.FacetOf(key);
        if (Field(facet, market, side) is not { Kind: FieldKind.Integer or FieldKind.Number })
            return Value(facet, value, market, side);
        return SearchParameters.Bounds(value) is { } bounds ? Bounds(facet, new NumberBounds(bounds.Min, bounds.Max), market, side) : value;
    }

    /// <summary>A name to begin with; its owner may write another.</summary>
    public string Name(SearchCriteria criteria)
    {
        var words = Of(criteria);
        var name = criteria.Text is null ? "" : criteria.Text;
        name = string.Join(T("　", ", "), words.Skip(criteria.Text is null ? 0 : 1).Prepend(name).Where(x => x.Length > 0));
        name = name.Length == 0 ? T("すべての掲載", "All listings") : name;
        return name.Length <= SavedSearchService.MostLetters ? name : SearchCriteria.Line(name[..SavedSearchService.MostLetters]);
    }

    private string Value(string name, string value, string? market, string? side) => name switch
    {
        "market" => catalog.Find(value)?.Name.ToString() ?? value,
        "side" => (catalog.Find(market, value) ?? catalog.All.SelectMany(x => x.Sides).FirstOrDefault(x => x.Id == value))?.Name.ToString() ?? value,
        "area" => reference.Label("areas", value),
        "station" => T($"{value}駅", $"{value} station"),
        "industry" => reference.Label("industries", value),
        SearchDocuments.OrganizationKindFacet => Words<OrganizationKind>.TryParse(value, out var kind) ? Choices<OrganizationKind>.Label(kind).ToString() : value,
        _ when Field(name, market, side) is { } field => field.Kind == FieldKind.Flag
            ? $"{field.Label}{T("：", ": ")}{(value == "true" ? T("はい", "Yes") : T("いいえ", "No"))}"
            : field.Display(value),
        _ => value,
    };

    private string Bounds(string name, NumberBounds bounds, string? market, string? side)
    {
        var field = Field(name, market, side);
        return $"{field?.Label.ToString() ?? name} {Number(bounds.Min)}{T("～", "–")}{Number(bounds.Max)}{field?.Unit}";
    }

    private FieldSpec? Field(string name, string? market, string? side) =>
        parameters.FilterFields(market, side).FirstOrDefault(x => SearchDocuments.FacetName(x) == name)
            ?? parameters.FilterFields(null, null).FirstOrDefault(x => SearchDocuments.FacetName(x) == name);

    private static string Length(double meters) => meters < 1000 ? $"{meters:0}m" : string.Create(CultureInfo.InvariantCulture, $"{meters / 1000:0.#}km");

    private static string Number(double? number) => number?.ToString("#,0.##", CultureInfo.InvariantCulture) ?? "";

    private static string? One(SearchCriteria criteria, string facet) => criteria.Facets.TryGetValue(facet, out var values) && values.Count == 1 ? values[0] : null;
}
