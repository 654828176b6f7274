using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Search;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Search;

/// <summary>Search over everything that is published, and the searches people keep.</summary>
public static class SearchEndpoints
{
    public static void MapSearch(this IEndpointRouteBuilder api)
    {
        var search = api.MapGroup("/search").RequireRateLimiting(RateLimits.Search).WithTags("search");
        search.MapGet("", FindAsync);
        search.MapSearchMap();
        search.MapGet("/suggest", async (ISearchIndex index, CancellationToken cancel, string q = "") =>
            q.Trim() is { Length: > 0 and <= 50 } prefix ? await index.SuggestAsync(prefix, 8, cancel) : []);

        var saved = api.MapGroup("/saved-searches").RequireAuthorization().WithTags("search");
        saved.MapGet("", async (ClaimsPrincipal user, PortDbContext db, CancellationToken cancel) =>
        {
            var me = user.ToCaller().Id;
            return await db.Set<SavedSearch>().AsNoTracking().Where(x => x.AccountId == me).OrderByDescending(x => x.CreatedAt)
                .Select(x => new { x.Id, x.Name, x.Query, x.Alert, x.CreatedAt }).ToListAsync(cancel);
        });
        saved.MapPost("", async (SavedInput body, ClaimsPrincipal user, SavedSearchService service, CancellationToken cancel) =>
            Words<SearchAlert>.TryParse(body.Alert ?? "none", out var alert)
                ? (await service.SaveAsync(user.ToCaller(), body.Name, body.Query, alert, cancel)).ToHttp(x =>
                    Results.Created($"/api/v1/saved-searches/{x.Id}", new { x.Id, x.Name, x.Query, x.Alert, x.CreatedAt }))
                : Error.Invalid("alert", "word.unknown", new("お知らせの方法を選んでください。", "The alert is none, instant or daily.")).ToProblem());
        saved.MapDelete("/{id:guid}", async (Guid id, ClaimsPrincipal user, SavedSearchService service, CancellationToken cancel) =>
            (await service.DeleteAsync(user.ToCaller(), id, cancel)).ToHttp(_ => Results.NoContent()));
    }

    private static async Task<IResult> FindAsync(HttpContext context, SearchParameters parameters, ISearchIndex index, CancellationToken cancel)
    {
        var query = parameters.Read(context.Request.Query, member: !context.User.ToCaller().IsGuest);
        return query.Ok ? Results.Ok(await index.FindAsync(query.Value, cancel)) : query.Error.ToProblem();
    }

    private sealed record SavedInput(string? Name, string? Query, string? Alert);
}
