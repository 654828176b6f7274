using Microsoft.AspNetCore.WebUtilities;
using SetagayaPort.Web.Features.Shared;

namespace SetagayaPort.Web.Features.Search;

/// <summary>一覧 and 地図: the same search as a list and on the map.</summary>
/// <param name="OnMap">Whether the map is shown now.</param>
/// <param name="List">Address of the list.</param>
/// <param name="Map">Address of the map.</param>
public sealed record MapSwitch(bool OnMap, string List, string Map)
{
    /// <param name="request">The page as it was asked for; all that it asks is kept.</param>
    /// <param name="market">The market shown, if it is one; with a side, the list has it in its path.</param>
    /// <param name="side">The side shown, if it is one.</param>
    /// <param name="correctedTo">The words that the hits answer, where they are not the ones that were typed.</param>
    public static MapSwitch Of(HttpRequest request, string? market, string? side, string? correctedTo = null)
    {
        string[] replaced = [.. market is null ? [] : new[] { "market" }, .. side is null ? [] : new[] { "side" }, .. correctedTo is null ? [] : new[] { "q" }];
        var rest = AskedPairs.Of(request.Query, replaced).ToList();
        if (correctedTo is not null)
            rest.Insert(0, new("q", correctedTo));
        if (side is not null)
            rest.Insert(0, new("side", side));
        List<KeyValuePair<string, string?>> all = market is null ? rest : [new("market", market), .. rest];
        return new MapSwitch(
            request.Path.Equals(Paths.SearchMap, StringComparison.OrdinalIgnoreCase),
            market is null || side is null ? QueryHelpers.AddQueryString(Paths.Search, all) : QueryHelpers.AddQueryString(Paths.Market(market), rest),
            QueryHelpers.AddQueryString(Paths.SearchMap, all));
    }
}
