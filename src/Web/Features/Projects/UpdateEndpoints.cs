using System.Security.Claims;
using SetagayaPort.Core;
using SetagayaPort.Core.Projects;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Projects;

/// <summary>A project's updates.</summary>
public static class UpdateEndpoints
{
    public static void MapUpdates(this IEndpointRouteBuilder api)
    {
        var updates = api.MapGroup("/listings/{id:guid}/updates").WithTags("projects");
        updates.MapGet("", ListAsync);

        var own = updates.MapGroup("").RequireAuthorization();
        own.MapPost("", async (Guid id, UpdateInput body, ClaimsPrincipal user, UpdateService service, CancellationToken cancel) =>
            (await service.PostAsync(user.ToCaller(), id, body.Text, cancel)).ToHttp(x => Results.Created($"/api/v1/listings/{id}/updates", View(x))));
        own.MapPut("/{updateId:guid}", async (Guid id, Guid updateId, UpdateInput body, ClaimsPrincipal user, UpdateService service, CancellationToken cancel) =>
            (await service.RewriteAsync(user.ToCaller(), id, updateId, body.Text, body.Version, cancel)).ToHttp(x => Results.Ok(View(x))));
        own.MapDelete("/{updateId:guid}", async (Guid id, Guid updateId, ClaimsPrincipal user, UpdateService service, CancellationToken cancel) =>
            (await service.DeleteAsync(user.ToCaller(), id, updateId, cancel)).ToHttp(_ => Results.NoContent()));
    }

    private static async Task<IResult> ListAsync(Guid id, ClaimsPrincipal user, UpdateReader reader, CancellationToken cancel, int page = 1) =>
        await reader.ReadAsync(user.ToCaller(), id, page, cancel) is { } found
            ? Results.Ok(new { found.Items, found.Total, Page = found.Number, UpdatePage.Size })
            : Error.NotFound.ToProblem();

    private static UpdatePage.Item View(ProjectUpdate x) => new(x.Id, x.Version, x.Text, x.PostedAt, x.EditedAt);

    private sealed record UpdateInput(string? Text, int? Version);
}
