using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Search;
using SetagayaPort.Core.Search.Alerts;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.SavedSearches;

/// <summary>The searches people keep, and how they hear of new hits.</summary>
public static class SavedSearchEndpoints
{
    private static readonly Error UnknownAlert = Error.Invalid("alert", "word.unknown", new("お知らせの方法を選んでください。", "The alert is none, instant or daily."));

    public static void MapSavedSearches(this IEndpointRouteBuilder api)
    {
        var saved = api.MapGroup("/saved-searches").RequireAuthorization().WithTags("search");
        saved.MapGet("", ListAsync);
        saved.MapPost("", SaveAsync);
        saved.MapPatch("/{id:guid}", ChangeAsync);
        saved.MapDelete("/{id:guid}", async (Guid id, ClaimsPrincipal user, SavedSearchService service, CancellationToken cancel) =>
            (await service.DeleteAsync(user.ToCaller(), id, cancel)).ToHttp(_ => Results.NoContent()));
    }

    private static async Task<IResult> ListAsync(ClaimsPrincipal user, PortDbContext db, SearchHits hits, CancellationToken cancel)
    {
        var me = user.ToCaller().Id;
        var mine = await db.Set<SavedSearch>().AsNoTracking().Where(x => x.AccountId == me).OrderByDescending(x => x.CreatedAt).ToListAsync(cancel);
        var fresh = await hits.NewAsync(me, cancel);
        return Results.Ok(mine.Select(x => new { x.Id, x.Name, x.Query, x.Alert, x.CreatedAt, NewHits = fresh.GetValueOrDefault(x.Id) }));
    }

    private static async Task<IResult> SaveAsync(SaveInput body, ClaimsPrincipal user, SavedSearchReader reader, SavedSearchService service, CancellationToken cancel)
    {
        if (!Words<SearchAlert>.TryParse(body.Alert ?? "none", out var alert))
            return UnknownAlert.ToProblem();
        var criteria = reader.Read(body.Query);
        if (!criteria.Ok)
            return criteria.Error.ToProblem();
        return (await service.SaveAsync(user.ToCaller(), body.Name, criteria.Value, alert, cancel)).ToHttp(x => Results.Created($"/api/v1/saved-searches/{x.Id}", View(x)));
    }

    private static async Task<IResult> ChangeAsync(Guid id, ChangeInput body, ClaimsPrincipal user, SavedSearchService service, CancellationToken cancel)
    {
        SearchAlert? alert = null;
        if (body.Alert is not null && Words<SearchAlert>.TryParse(body.Alert, out var given))
            alert = given;
        else if (body.Alert is not null)
            return UnknownAlert.ToProblem();
        return (await service.ChangeAsync(user.ToCaller(), id, body.Name, alert, cancel)).ToHttp(x => Results.Ok(View(x)));
    }

    private static object View(SavedSearch x) => new { x.Id, x.Name, x.Query, x.Alert, x.CreatedAt };

    private sealed record SaveInput(string? Name, string? Query, string? Alert);

    private sealed record ChangeInput(string? Name, string? Alert);
}
