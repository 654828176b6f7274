using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Markets.Schema;
using SetagayaPort.Core.Organizations;
using SetagayaPort.Core.Search;

namespace SetagayaPort.Web.Features.Search;

/// <summary>Builds the filters of the search page from the fields of the chosen side and the counts of the hits.</summary>
public sealed class FacetGroups(MarketCatalog catalog, ReferenceData reference, SearchParameters parameters)
{
    /// <summary>More choices than this would bury the others; those with the most hits stay.</summary>
    private const int MostChoices = 12;

    private static readonly IReadOnlyList<Option> OrganizationKinds = [.. Enum.GetValues<OrganizationKind>().Select(x => new Option(Words<OrganizationKind>.Of(x), Choices<OrganizationKind>.Label(x)))];

    public IReadOnlyList<FacetGroup> Of(string? market, string? side, SearchPage? page, IQueryCollection query)
    {
        var groups = new List<FacetGroup>();
        if (market is null)
            groups.Add(Group("market", T("市場", "Market"), [.. catalog.All.Select(x => new Option(x.Id, x.Name))], page, query, "market"));
        groups.Add(Group("area", T("地域", "Area"), reference.Options("areas"), page, query, "area"));
        groups.Add(Group("station", T("最寄り駅", "Station"), reference.Options("stations"), page, query, "station"));
        groups.Add(Group(SearchDocuments.OrganizationKindFacet, T("団体の種類", "Kind of organisation"), OrganizationKinds, page, query, SearchDocuments.OrganizationKindFacet));
        if (market is not null)
            groups.AddRange(parameters.FilterFields(market, side).Select(field => Of(field, page, query)));
        return [.. groups.Where(x => x.Unit is not null || x.Choices.Any(c => c.Count > 0 || c.Chosen))];
    }

    private static FacetGroup Of(FieldSpec field, SearchPage? page, IQueryCollection query)
    {
        var name = SearchDocuments.FacetName(field);
        var key = "f." + name;
        if (field.Kind is FieldKind.Integer or FieldKind.Number)
        {
            var ends = (query[key].FirstOrDefault() ?? "").Split("..");
            return new FacetGroup(key, field.Label.ToString(), [], field.Unit?.ToString() ?? "") { Bounds = (ends[0], ends.Length > 1 ? ends[1] : "") };
        }

        IReadOnlyList<Option> options = field.Kind == FieldKind.Flag
            ? [new Option("true", new("はい", "Yes")), new Option("false", new("いいえ", "No"))]
            : field.Options;
        return Group(key, field.Label.ToString(), options, page, query, name);
    }

    private static FacetGroup Group(string key, string label, IReadOnlyList<Option> options, SearchPage? page, IQueryCollection query, string facet)
    {
        var counts = page?.Facets.GetValueOrDefault(facet)?.ToDictionary(x => x.Value, x => x.Count, StringComparer.Ordinal) ?? [];
        var chosen = query[key].ToHashSet(StringComparer.Ordinal);
        var choices = options.Select(x => new FacetGroup.Choice(x.Value, x.Label.ToString(), counts.GetValueOrDefault(x.Value), chosen.Contains(x.Value))).ToList();
        if (choices.Count > MostChoices)
            choices = [.. choices.Where(x => x.Count > 0 || x.Chosen).OrderByDescending(x => x.Chosen).ThenByDescending(x => x.Count).Take(MostChoices)];
        return new FacetGroup(key, label, choices);
    }
}
