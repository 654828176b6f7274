using Microsoft.AspNetCore.WebUtilities;
using SetagayaPort.Web.Features.Shared;

namespace SetagayaPort.Web.Features.Search;

/// <summary>
/// A form without script sends two boxes for a range and everything that is empty. Its lasting address, the one to
/// share, writes the range as one and leaves out what is empty.
/// </summary>
internal static class LastingAddress
{
    private const string From = ".from";
    private const string To = ".to";

    /// <summary>Null when the address is so already.</summary>
    public static string? Of(HttpRequest request)
    {
        var query = request.Query;
        if (!query.Keys.Any(IsEnd) && !query.Any(x => string.IsNullOrEmpty(x.Value)))
            return null;
        var ranges = query.Keys.Where(IsEnd).Select(x => x[..x.LastIndexOf('.')]).Distinct(StringComparer.Ordinal)
            .Select(x => KeyValuePair.Create(x, (string?)$"{query[x + From].ToString().Trim()}..{query[x + To].ToString().Trim()}"))
            .Where(x => x.Value != "..");
        var rest = QueryPairs.Without(query).Where(x => !IsEnd(x.Key) && !string.IsNullOrEmpty(x.Value));
        return QueryHelpers.AddQueryString(request.Path.Value ?? Paths.Search, rest.Concat(ranges));
    }

    private static bool IsEnd(string key) =>
        key.StartsWith(SearchParameters.FilterPrefix, StringComparison.Ordinal) && (key.EndsWith(From, StringComparison.Ordinal) || key.EndsWith(To, StringComparison.Ordinal));
}
