using System.Security.Claims;
using SetagayaPort.Core;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Reports;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Reports;

/// <summary>Reports of messages: by members, and the coordinators' queue.</summary>
public static class ReportEndpoints
{
    private static readonly Error UnknownState = Error.Invalid("state", "word.unknown",
        new("この状態はありません。", $"Choose from: {string.Join(", ", Words<ReportState>.All)}."));

    public static void MapReports(this IEndpointRouteBuilder api)
    {
        api.MapPost("/conversations/{id:guid}/report", ReportAsync).RequireAuthorization().WithTags("reports");
        api.MapGet("/me/reports", async (ClaimsPrincipal user, ReportReader reader, CancellationToken cancel, int page = 1) =>
            Results.Ok(await reader.MineAsync(user.ToCaller(), page, cancel))).RequireAuthorization().WithTags("reports");

        var desk = api.MapGroup("/reports").RequireAuthorization(AccessSetup.CoordinatorPolicy).WithTags("reports");
        desk.MapGet("", QueueAsync);
        desk.MapGet("/{id:guid}", async (Guid id, ClaimsPrincipal user, ReportCases cases, CancellationToken cancel) =>
            await cases.OpenAsync(user.ToCaller(), id, cancel) is { } found ? Results.Ok(found) : Error.NotFound.ToProblem());
        desk.MapPost("/{id:guid}/decision", async (Guid id, DecisionInput body, ClaimsPrincipal user, ReportReview review, CancellationToken cancel) =>
            (await review.DecideAsync(user.ToCaller(), id, body.Decision, body.Days, body.Answer, cancel))
                .ToHttp(x => Results.Ok(new { x.Id, x.State, x.Decision, x.DecidedAt, x.SuspendedUntil, x.Answer })));
        desk.MapPost("/{id:guid}/appeal-decision", async (Guid id, AppealDecisionInput body, ClaimsPrincipal user, ReportReview review, CancellationToken cancel) =>
            (await review.DecideAppealAsync(user.ToCaller(), id, body.Granted, body.Answer, cancel))
                .ToHttp(x => Results.Ok(new { x.Id, x.State, AppealGranted = x.Granted, x.AppealDecidedAt, x.AppealAnswer })));
    }

    private static async Task<IResult> ReportAsync(Guid id, ReportInput body, ClaimsPrincipal user, ReportService service, ReportReader reader, CancellationToken cancel)
    {
        var made = await service.ReportAsync(user.ToCaller(), id, body.Number, body.Reason, body.Note, cancel);
        if (!made.Ok)
            return made.Error.ToProblem();
        var report = await reader.FindMineAsync(user.ToCaller(), made.Value.Id, cancel);
        return made.Value.Again ? Results.Ok(report) : Results.Created("/api/v1/me/reports", report);
    }

    private static async Task<IResult> QueueAsync(ClaimsPrincipal user, ReportReader reader, CancellationToken cancel, string? state = null, int page = 1)
    {
        ReportState? only = null;
        if (state is not null)
        {
            if (!Words<ReportState>.TryParse(state, out var word))
                return UnknownState.ToProblem();
            only = word;
        }

        return Results.Ok(await reader.QueueAsync(user.ToCaller(), only, page, cancel));
    }

    private sealed record ReportInput(long? Number, string? Reason, string? Note);

    private sealed record DecisionInput(string? Decision, int? Days, string? Answer);

    private sealed record AppealDecisionInput(bool? Granted, string? Answer);
}
