using System.Security.Claims;
using SetagayaPort.Core;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Markets.Succession.Guideline;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Markets.Succession;

/// <summary>The guideline's lists of a business and the turn to closing it, for those who manage it.</summary>
public static class GuidelineEndpoints
{
    public static void MapGuideline(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/listings/{id:guid}").RequireAuthorization().WithTags("succession");
        group.MapGet("/guideline", async (Guid id, ClaimsPrincipal user, GuidelineService service, CancellationToken cancel) =>
            await service.FindAsync(user.ToCaller(), id, cancel) is null ? Error.NotFound.ToProblem() : Results.Ok(View(await service.ChecksAsync(id, cancel))));
        group.MapPut("/guideline", async (Guid id, Ticks body, ClaimsPrincipal user, GuidelineService service, CancellationToken cancel) =>
            (await service.TickAsync(user.ToCaller(), id, body.Checked ?? [], cancel)).ToHttp(x => Results.Ok(View(x))));
        group.MapPost("/closure-support", async (Guid id, Closure body, ClaimsPrincipal user, GuidelineService service, MarketCatalog catalog, CancellationToken cancel) =>
            (await service.TurnToClosureAsync(user.ToCaller(), id, body.Note, body.Version, cancel)).ToHttp(x => Results.Ok(ListingView.ForManager(x, catalog.Of(x)))));
    }

    private static object View(List<GuidelineCheck> checks) => GuidelineList.All.Select(list => new
    {
        list.Id,
        Title = list.Title.ToString(),
        Items = list.Items.Select(item => new { Id = $"{list.Id}.{item.Id}", Text = item.Text.ToString(), checks.Find(x => x.Item == $"{list.Id}.{item.Id}")?.CheckedAt }),
    });

    private sealed record Ticks(string[]? Checked);

    private sealed record Closure(string? Note, int? Version);
}
