using System.Security.Claims;
using SetagayaPort.Core;
using SetagayaPort.Core.Agents;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Agents;

/// <summary>The licensed agent of a lease: named by the owner or with the owner's consent, answering for themselves.</summary>
public static class AgentEndpoints
{
    public static void MapAgents(this IEndpointRouteBuilder api)
    {
        var within = api.MapGroup("/introductions/{id:guid}/agent").RequireAuthorization().WithTags("agents");
        within.MapGet("", async (Guid id, ClaimsPrincipal user, AgentReader reader, CancellationToken cancel) =>
            await reader.FindAsync(user.ToCaller(), id, cancel) is { } board ? Results.Ok(board) : Error.NotFound.ToProblem());
        within.MapPost("", async (Guid id, AssignInput body, ClaimsPrincipal user, AgentService service, AgentReader reader, CancellationToken cancel) =>
        {
            var assigned = await service.AssignAsync(user.ToCaller(), id, body.AccountId, body.Licence, cancel);
            return assigned.Ok
                ? Results.Created($"/api/v1/introductions/{id}/agent", (await reader.FindAsync(user.ToCaller(), id, cancel))!.Current)
                : assigned.Error.ToProblem();
        });

        var group = api.MapGroup("/agents").RequireAuthorization().WithTags("agents");
        group.MapGet("", async (ClaimsPrincipal user, AgentReader reader, CancellationToken cancel) => Results.Ok(await reader.MineAsync(user.ToCaller(), cancel)));
        group.MapPost("/{id:guid}/consent", async (Guid id, ClaimsPrincipal user, AgentService service, CancellationToken cancel) =>
            Show(await service.ConsentAsync(user.ToCaller(), id, cancel)));
        group.MapPost("/{id:guid}/accept", async (Guid id, ClaimsPrincipal user, AgentService service, CancellationToken cancel) =>
            Show(await service.AnswerAsync(user.ToCaller(), id, accept: true, cancel)));
        group.MapPost("/{id:guid}/decline", async (Guid id, ClaimsPrincipal user, AgentService service, CancellationToken cancel) =>
            Show(await service.AnswerAsync(user.ToCaller(), id, accept: false, cancel)));
        group.MapPost("/{id:guid}/remove", async (Guid id, ClaimsPrincipal user, AgentService service, CancellationToken cancel) =>
            Show(await service.RemoveAsync(user.ToCaller(), id, cancel)));
    }

    private static IResult Show(Result<AgentAssignment> result) => result.ToHttp(x => Results.Ok(new { x.Id, x.State, x.Licence }));

    private sealed record AssignInput(Guid AccountId, string? Licence);
}
