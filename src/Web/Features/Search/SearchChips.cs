using Microsoft.AspNetCore.WebUtilities;
using SetagayaPort.Web.Features.SavedSearches;
using SetagayaPort.Web.Features.Shared;

namespace SetagayaPort.Web.Features.Search;

/// <summary>The active filters in words, each with the address that takes it off.</summary>
public sealed class SearchChips(SearchInWords words)
{
    /// <param name="request">The page as it was asked for.</param>
    /// <param name="market">The market that all is of, if it is one.</param>
    /// <param name="side">The side, if it is one.</param>
    public IReadOnlyList<(string Label, string Without)> Of(HttpRequest request, string? market, string? side)
    {
        // The page of a market is one of its sides: that is no filter to take off.
        var ofPage = market is not null && request.Path.Equals(Paths.Market(market), StringComparison.OrdinalIgnoreCase);
        string[] none = ["q", "sort", Correction.AsTyped, .. ofPage ? ["market", "side"] : Array.Empty<string>()];
        return [.. AskedPairs.Of(request.Query, none).Select(x => (Label(x.Key, x.Value!, market, side), Without(request, x.Key, x.Value!)))];
    }

    private string Label(string key, string value, string? market, string? side)
    {
        if (key == "near")
            return value.Contains(',', StringComparison.Ordinal) ? T("選んだ場所から", "From the chosen place") : T($"{value}駅から", $"From {value}");
        if (key == "radius")
            return NearParameters.Number(value) is { } metres ? T($"{DistanceText.Of(metres)}以内", $"Within {DistanceText.Of(metres)}") : value;
        return words.Of(key, value, market, side);
    }

    /// <summary>A side is a side of its market and a radius is one around a place: they go with it.</summary>
    private static string Without(HttpRequest request, string key, string value)
    {
        var rest = QueryPairs.Without(request.Query, "page").Where(x => (x.Key != key || x.Value != value) && x.Key != Leaning(key));
        return QueryHelpers.AddQueryString(request.Path.Value ?? Paths.Search, rest);
    }

    private static string? Leaning(string key) => key switch { "market" => "side", "near" => "radius", _ => null };
}
