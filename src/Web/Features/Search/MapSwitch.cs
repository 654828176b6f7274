using Microsoft.AspNetCore.WebUtilities;
using SetagayaPort.Web.Features.Shared;

namespace SetagayaPort.Web.Features.Search;

/// <summary>一覧 and 地図: the same search as a list and on the map.</summary>
/// <param name="OnMap">Whether the map is shown now.</param>
/// <param name="List">Address of the list.</param>
/// <param name="Map">Address of the map.</param>
public sealed record MapSwitch(bool OnMap, string List, string Map)
{
    /// <param name="request">The page as it was asked for; everything but the page number is kept.</param>
    /// <param name="market">The market shown, which the list has in its path.</param>
    /// <param name="side">The side shown.</param>
    public static MapSwitch Of(HttpRequest request, string? market, string? side)
    {
        var rest = QueryPairs.Without(request.Query, "page", "size", "market", "side").ToList();
        List<KeyValuePair<string, string?>> chosen = side is null ? rest : [new("side", side), .. rest];
        var onMap = request.Path.Equals(Paths.SearchMap, StringComparison.OrdinalIgnoreCase);
        return new MapSwitch(
            onMap,
            QueryHelpers.AddQueryString(market is null ? Paths.Search : Paths.Market(market), chosen),
            QueryHelpers.AddQueryString(Paths.SearchMap, market is null ? chosen : [new("market", market), .. chosen]));
    }
}
