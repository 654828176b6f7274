using System.Security.Claims;
using SetagayaPort.Core;
using SetagayaPort.Core.Markets.Succession.Stories;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Markets.Succession;

/// <summary>Shops that look for a successor under their name.</summary>
public static class StoryEndpoints
{
    public static void MapStories(this IEndpointRouteBuilder api)
    {
        api.MapGet("/stories", async (int? page, ClaimsPrincipal user, StoryReader reader, CancellationToken cancel) =>
        {
            var (total, items) = await reader.ListAsync(user.ToCaller(), page ?? 1, cancel);
            return Results.Ok(new { Total = total, Page = Math.Max(1, page ?? 1), Size = StoryReader.PageSize, Items = items.Select(View) });
        }).WithTags("succession");

        var story = api.MapGroup("/listings/{id:guid}/story").WithTags("succession");
        story.MapGet("", async (Guid id, ClaimsPrincipal user, StoryReader reader, CancellationToken cancel) =>
            (await reader.ManagedAsync(user.ToCaller(), id, cancel) ?? await reader.ShownAsync(user.ToCaller(), id, cancel)) is { } found ? Results.Ok(View(found)) : Error.NotFound.ToProblem());

        var own = story.MapGroup("").RequireAuthorization();
        own.MapPut("", async (Guid id, StoryBody body, ClaimsPrincipal user, StoryService service, CancellationToken cancel) =>
            (await service.WriteAsync(user.ToCaller(), id, new(body.ShopName, body.Since, body.Text, body.Version), body.Show, body.Consent, cancel)).ToHttp(x => Results.Ok(View(x))));
        own.MapPost("/hide", async (Guid id, ClaimsPrincipal user, StoryService service, CancellationToken cancel) =>
            (await service.HideAsync(user.ToCaller(), id, cancel)).ToHttp(x => Results.Ok(View(x))));
    }

    private static object View(ShopStory x) => new { x.ListingId, x.Version, x.ShopName, x.Since, x.Text, x.WrittenAt, x.EditedAt, x.ShownAt, Url = Paths.Story(x.ListingId) };

    private sealed record StoryBody(string? ShopName, string? Since, string? Text, int? Version, bool Show, bool Consent);
}
