using System.Security.Claims;
using SetagayaPort.Core;
using SetagayaPort.Core.Projects;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Projects;

/// <summary>Support for a project and the roles that it wants filled.</summary>
public static class ProjectEndpoints
{
    public static void MapProjects(this IEndpointRouteBuilder api)
    {
        var listing = api.MapGroup("/listings/{id:guid}").WithTags("projects");
        listing.MapGet("/supports", async (Guid id, ClaimsPrincipal user, ProjectReader reader, CancellationToken cancel) =>
            await reader.ReadAsync(user.ToCaller(), id, cancel) is { } found ? Results.Ok(new { found.Wanted, found.Roles, found.Items }) : Error.NotFound.ToProblem());

        var own = listing.MapGroup("").RequireAuthorization();
        own.MapPost("/supports", async (Guid id, SupportInput body, ClaimsPrincipal user, SupportService service, ProjectReader reader, CancellationToken cancel) =>
        {
            var offered = await service.OfferAsync(user.ToCaller(), id, body.Kind, body.Note, body.Amount, cancel);
            return offered.Ok
                ? Results.Created($"/api/v1/listings/{id}/supports", await OfferAsync(offered.Value.Id, id, user, reader, cancel))
                : offered.Error.ToProblem();
        });
        own.MapDelete("/supports/{supportId:guid}", async (Guid id, Guid supportId, ClaimsPrincipal user, SupportService service, CancellationToken cancel) =>
            (await service.WithdrawAsync(user.ToCaller(), id, supportId, cancel)).ToHttp(_ => Results.NoContent()));
        own.MapPost("/supports/{supportId:guid}/accept", async (Guid id, Guid supportId, ReplyInput? body, ClaimsPrincipal user, SupportService service, ProjectReader reader, CancellationToken cancel) =>
            await ShowAsync(await service.AcceptAsync(user.ToCaller(), id, supportId, body?.Reply, cancel), id, user, reader, cancel));
        own.MapPost("/supports/{supportId:guid}/thank", async (Guid id, Guid supportId, ReplyInput? body, ClaimsPrincipal user, SupportService service, ProjectReader reader, CancellationToken cancel) =>
            await ShowAsync(await service.ThankAsync(user.ToCaller(), id, supportId, body?.Reply, cancel), id, user, reader, cancel));
        own.MapPut("/supports/{supportId:guid}/role", async (Guid id, Guid supportId, FillInput body, ClaimsPrincipal user, RoleService service, ProjectReader reader, CancellationToken cancel) =>
            await ShowAsync(await service.FillAsync(user.ToCaller(), id, supportId, body.RoleId, cancel), id, user, reader, cancel));
        own.MapPost("/roles", async (Guid id, RoleInput body, ClaimsPrincipal user, RoleService service, CancellationToken cancel) =>
            (await service.AddAsync(user.ToCaller(), id, body.Name, body.Count, cancel)).ToHttp(x => Results.Created($"/api/v1/listings/{id}/supports", new { x.Id, x.Name, x.Count })));
        own.MapPut("/roles/{roleId:guid}", async (Guid id, Guid roleId, RoleInput body, ClaimsPrincipal user, RoleService service, CancellationToken cancel) =>
            (await service.ChangeAsync(user.ToCaller(), id, roleId, body.Name, body.Count, cancel)).ToHttp(x => Results.Ok(new { x.Id, x.Name, x.Count })));
        own.MapDelete("/roles/{roleId:guid}", async (Guid id, Guid roleId, ClaimsPrincipal user, RoleService service, CancellationToken cancel) =>
            (await service.RemoveAsync(user.ToCaller(), id, roleId, cancel)).ToHttp(_ => Results.NoContent()));
    }

    private static async Task<IResult> ShowAsync(Result<Support> result, Guid listing, ClaimsPrincipal user, ProjectReader reader, CancellationToken cancel) =>
        result.Ok ? Results.Ok(await OfferAsync(result.Value.Id, listing, user, reader, cancel)) : result.Error.ToProblem();

    private static async Task<ProjectView.Offer?> OfferAsync(Guid support, Guid listing, ClaimsPrincipal user, ProjectReader reader, CancellationToken cancel) =>
        (await reader.ReadAsync(user.ToCaller(), listing, cancel))?.Items.FirstOrDefault(x => x.Id == support);

    private sealed record SupportInput(string? Kind, string? Note, int? Amount);

    private sealed record ReplyInput(string? Reply);

    private sealed record FillInput(Guid? RoleId);

    private sealed record RoleInput(string? Name, int? Count);
}
