using SetagayaPort.Core.Search;
using SetagayaPort.Web.Features.Shared;

namespace SetagayaPort.Web.Features.Search;

/// <summary>What of an address asks for something: words, filters and order. Page, view, language and what others have hung on are not carried on.</summary>
public static class AskedPairs
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "q", "sort", "market", "side", "area", "station", "industry", SearchDocuments.OrganizationKindFacet, "near", "radius", Correction.AsTyped,
    };

    /// <summary>Every value with its name, in order, without those of some names.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> Of(IQueryCollection query, params IReadOnlyCollection<string> but) =>
        QueryPairs.Without(query, but).Where(x => (Names.Contains(x.Key) || IsOfOneSide(x.Key)) && !string.IsNullOrEmpty(x.Value));

    /// <summary>Whether it filters by a field that only some kinds of listings have.</summary>
    public static bool IsOfOneSide(string name) => name.StartsWith(SearchParameters.FilterPrefix, StringComparison.Ordinal);
}
