using SetagayaPort.Core.Search;
using SetagayaPort.Core.Search.Suggestions;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Search;

/// <summary>Search over everything that is published.</summary>
public static class SearchEndpoints
{
    private const int MostSuggestions = 8;

    public static void MapSearch(this IEndpointRouteBuilder api)
    {
        var search = api.MapGroup("/search").RequireRateLimiting(RateLimits.Search).WithTags("search");
        search.MapGet("", FindAsync);
        search.MapSearchMap();
        search.MapGet("/suggest", (Suggester suggester, string q = "") => suggester.Complete(q, MostSuggestions));
    }

    private static async Task<IResult> FindAsync(HttpContext context, SearchParameters parameters, ISearchIndex index, DidYouMean didYouMean, CancellationToken cancel)
    {
        var query = parameters.Read(context.Request.Query, member: !context.User.ToCaller().IsGuest);
        return query.Ok
            ? Results.Ok(await didYouMean.OfferAsync(query.Value, await index.FindAsync(query.Value, cancel), cancel))
            : query.Error.ToProblem();
    }
}
