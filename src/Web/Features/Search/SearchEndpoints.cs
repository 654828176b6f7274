using SetagayaPort.Core;
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
        search.MapGet("", FindAsync).WithDescription("With explain=true coordinators and administrators are told for each hit how its score came about.");
        search.MapSearchMap();
        search.MapGet("/suggest", (Suggester suggester, string q = "") => suggester.Complete(q, MostSuggestions));
    }

    private static async Task<IResult> FindAsync(HttpContext context, SearchParameters parameters, ISearchIndex index, DidYouMean didYouMean, CancellationToken cancel)
    {
        var caller = context.User.ToCaller();
        var read = parameters.Read(context.Request.Query, member: !caller.IsGuest);
        if (!read.Ok)
            return read.Error.ToProblem();
        if (context.Request.Query["explain"] != "true")
            return Results.Ok(await didYouMean.OfferAsync(read.Value, await index.FindAsync(read.Value, cancel), cancel));
        // How a score comes about tells whoever advertises how to climb.
        if (!caller.IsCoordinator && !caller.IsAdministrator)
            return Error.Forbidden.ToProblem();
        var page = await index.FindAsync(read.Value, cancel);
        var hits = new List<SearchHit>();
        foreach (var hit in page.Hits)
            hits.Add(hit with { Explanation = await index.ExplainAsync(read.Value, hit.Id, cancel) });
        return Results.Ok(page with { Hits = hits });
    }
}
