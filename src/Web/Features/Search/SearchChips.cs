using Microsoft.AspNetCore.WebUtilities;
using SetagayaPort.Web.Features.Shared;

namespace SetagayaPort.Web.Features.Search;

/// <summary>The active filters in words, each with the address that takes it off.</summary>
public static class SearchChips
{
    /// <summary>What is part of the page itself, not a chip to take off.</summary>
    private static readonly HashSet<string> Fixed = new(StringComparer.Ordinal) { "market", "side", "page", "size", "sort", "q", "lang", "view", "explain", Correction.AsTyped };

    public static IReadOnlyList<(string Label, string Without)> Of(HttpRequest request, IReadOnlyList<FacetGroup> groups) =>
    [
        .. from pair in request.Query
           where !Fixed.Contains(pair.Key)
           from value in pair.Value
           where !string.IsNullOrEmpty(value)
           select (Label(groups, pair.Key, value), Without(request, pair.Key, value)),
    ];

    private static string Label(IReadOnlyList<FacetGroup> groups, string key, string value)
    {
        if (key == "near")
            return value.Contains(',', StringComparison.Ordinal) ? T("選んだ場所から", "From the chosen place") : T($"{value}駅から", $"From {value}");
        if (key == "radius")
            return NearParameters.Number(value) is { } metres ? T($"{DistanceText.Of(metres)}以内", $"Within {DistanceText.Of(metres)}") : value;
        return groups.FirstOrDefault(x => x.Name == key) is { } group ? Label(group, value) : value;
    }

    private static string Label(FacetGroup group, string value)
    {
        if (group.Choices.FirstOrDefault(x => x.Value == value) is { } choice)
            return group.Choices.Count == 2 && choice.Value is "true" or "false" ? $"{group.Label}{T("：", ": ")}{choice.Label}" : choice.Label;
        var ends = value.Split("..");
        return ends.Length == 2 ? $"{group.Label} {ends[0]}{T("～", "–")}{ends[1]}{group.Unit}" : $"{group.Label} {value}";
    }

    private static string Without(HttpRequest request, string key, string value)
    {
        var rest = QueryPairs.Without(request.Query, "page").Where(x => x.Key != key || x.Value != value);
        return QueryHelpers.AddQueryString(request.Path.Value ?? "/search", rest);
    }
}
