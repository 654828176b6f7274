using SetagayaPort.Core.Search;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Search;

/// <summary>Search over everything that is published.</summary>
public static class SearchEndpoints
{
    public static void MapSearch(this IEndpointRouteBuilder api)
    {
        var search = api.MapGroup("/search").RequireRateLimiting(RateLimits.Search).WithTags("search");
        search.MapGet("", FindAsync);
        search.MapSearchMap();
        search.MapGet("/suggest", async (ISearchIndex index, CancellationToken cancel, string q = "") =>
            q.Trim() is { Length: > 0 and <= 50 } prefix ? await index.SuggestAsync(prefix, 8, cancel) : []);
    }

    private static async Task<IResult> FindAsync(HttpContext context, SearchParameters parameters, ISearchIndex index, CancellationToken cancel)
    {
        var query = parameters.Read(context.Request.Query, member: !context.User.ToCaller().IsGuest);
        return query.Ok ? Results.Ok(await index.FindAsync(query.Value, cancel)) : query.Error.ToProblem();
    }
}
