using SetagayaPort.Core.Reports;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Reports;

/// <summary>Appeals by the link of a mail; the token is the proof, also for whom a sign-in is closed.</summary>
public static class AppealEndpoints
{
    public static void MapAppeals(this IEndpointRouteBuilder api) =>
        api.MapPost("/appeals/{token}", async (string token, AppealInput body, ReportAppeals appeals, CancellationToken cancel) =>
            (await appeals.AppealAsync(token, body.Text, cancel)).ToHttp(x => Results.Ok(x))).AllowAnonymous().RequireRateLimiting(RateLimits.Sign).WithTags("reports");

    private sealed record AppealInput(string? Text);
}
