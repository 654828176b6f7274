using Microsoft.AspNetCore.WebUtilities;
using SetagayaPort.Core;
using SetagayaPort.Core.Search.Alerts;
using SetagayaPort.Web.Features.Search;

namespace SetagayaPort.Web.Features.SavedSearches;

/// <summary>Reads the query string of the search page as somebody wants to keep it; what the search page refuses is refused here too.</summary>
public sealed class SavedSearchReader(SearchParameters parameters)
{
    private const int MostTyped = 4000;
    private const int MostKept = 1000;

    private static readonly Error NoQuery = Error.Invalid("query", "text.length",
        new("検索の条件がないか、長すぎます。", "The query is missing or longer than 1,000 characters."));

    public Result<SearchCriteria> Read(string? query)
    {
        if (query is null or { Length: > MostTyped })
            return NoQuery;
        var read = parameters.Read(new QueryCollection(QueryHelpers.ParseQuery(query)), member: true);
        if (!read.Ok)
            return read.Error;
        var criteria = SearchCriteria.Of(read.Value);
        return criteria.ToAddress().Length > MostKept ? NoQuery : criteria;
    }
}
