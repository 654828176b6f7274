using System.Security.Claims;
using SetagayaPort.Core;
using SetagayaPort.Core.Projects;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Projects;

/// <summary>What came of a closed project.</summary>
public static class OutcomeEndpoints
{
    public static void MapOutcomes(this IEndpointRouteBuilder api)
    {
        var outcome = api.MapGroup("/listings/{id:guid}/outcome").WithTags("projects");
        outcome.MapGet("", async (Guid id, ClaimsPrincipal user, OutcomeReader reader, CancellationToken cancel) =>
            await reader.ReadAsync(user.ToCaller(), id, cancel) is { Outcome: { } found } ? Results.Ok(View(found)) : Error.NotFound.ToProblem());

        var own = outcome.MapGroup("").RequireAuthorization();
        own.MapPut("", async (Guid id, OutcomeInput body, ClaimsPrincipal user, OutcomeService service, CancellationToken cancel) =>
            (await service.WriteAsync(user.ToCaller(), id, body.Text, body.Participants, cancel)).ToHttp(x => Results.Ok(View(x))));
        own.MapDelete("", async (Guid id, ClaimsPrincipal user, OutcomeService service, CancellationToken cancel) =>
            (await service.DeleteAsync(user.ToCaller(), id, cancel)).ToHttp(_ => Results.NoContent()));
    }

    private static object View(ProjectOutcome x) => new { x.ListingId, x.Version, x.Text, x.Participants, x.WrittenAt, x.EditedAt, Url = Paths.Outcome(x.ListingId) };

    private sealed record OutcomeInput(string? Text, int? Participants);
}
