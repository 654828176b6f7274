using System.Security.Claims;
using SetagayaPort.Core.Jobs;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Jobs;

/// <summary>The work behind the pages, for administrators.</summary>
public static class JobEndpoints
{
    private const int Most = 100;

    public static void MapJobs(this IEndpointRouteBuilder api)
    {
        var jobs = api.MapGroup("/jobs").RequireAuthorization(AccessSetup.AdministratorPolicy).WithTags("jobs");
        jobs.MapGet("", async (JobDesk desk, CancellationToken cancel) => Results.Ok(new
        {
            recurring = await desk.RunsAsync(cancel),
            outbox = await desk.CountsAsync(cancel),
            dead = (await desk.DeadAsync(0, Most, cancel)).Select(x => new { x.Id, x.Topic, x.Key, x.EnqueuedAt, x.DeadAt, x.Attempts, x.LastError }),
        }));
        jobs.MapPost("/outbox/{id:long}/retry", async (long id, ClaimsPrincipal user, JobDesk desk, CancellationToken cancel) =>
            (await desk.RetryAsync(user.ToCaller(), id, cancel)).ToHttp(x => Results.Ok(new { id = x })));
        jobs.MapDelete("/outbox/{id:long}", async (long id, ClaimsPrincipal user, JobDesk desk, CancellationToken cancel) =>
            (await desk.DropAsync(user.ToCaller(), id, cancel)).ToHttp(_ => Results.NoContent()));
    }
}
