using System.Security.Claims;
using SetagayaPort.Core;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.ShopRecords;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.ShopRecords;

/// <summary>The plan of a shop's closing: date, steps with their consents, and the end of its faces.</summary>
public static class ClosingEndpoints
{
    public static void MapClosing(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/my-shops/{id:guid}/closing").RequireAuthorization().WithTags("my-shops");
        group.MapGet("", ShowAsync);
        group.MapPut("", async (Guid id, DateInput body, ClaimsPrincipal user, ClosingService service, ClosingReader reader, CancellationToken cancel) =>
            await service.PlanAsync(user.ToCaller(), id, body.ClosingOn, body.Version, cancel) is { Ok: false, Error: { } error } ? error.ToProblem() : await ShowAsync(id, user, reader, cancel));
        group.MapPost("/steps", DoAsync);
        group.MapPost("/faces", async (Guid id, FacesInput? body, ClaimsPrincipal user, ClosingService service, CancellationToken cancel) =>
            (await service.CloseFacesAsync(user.ToCaller(), id, body?.Listings, cancel)).ToHttp(x => Results.Ok(new { Closed = x })));
    }

    private static async Task<IResult> ShowAsync(Guid id, ClaimsPrincipal user, ClosingReader reader, CancellationToken cancel) =>
        await reader.FindAsync(user.ToCaller(), id, Language, cancel) is { } plan ? Results.Ok(View(plan)) : Error.NotFound.ToProblem();

    private static async Task<IResult> DoAsync(Guid id, StepInput body, ClaimsPrincipal user, ClosingService service, ClosingReader reader, CancellationToken cancel)
    {
        if (!Words<ClosingStepKind>.TryParse(body.Step, out var step))
            return Error.Invalid("step", "word.unknown", new("準備を選んでください。", $"Choose a step: {string.Join(", ", Words<ClosingStepKind>.All)}.")).ToProblem();
        var done = await service.DoAsync(user.ToCaller(), id, step, body.Consent ? body.TextVersion : null, Language, cancel);
        return done.Ok ? await ShowAsync(id, user, reader, cancel) : done.Error.ToProblem();
    }

    private static object View(ClosingView plan) => new
    {
        plan.Shop.ClosingOn,
        plan.Shop.Version,
        plan.SuccessorInTalks,
        plan.OffersHelp,
        plan.Passed,
        BusinessListingId = plan.Business,
        OpenFaces = plan.OpenFaces.Select(x => x.Id),
        Steps = plan.Steps.Select(x => new
        {
            Step = Words<ClosingStepKind>.Of(x.Of.Kind),
            x.Of.DueOn,
            x.Of.DoneAt,
            x.Late,
            Text = x.Text is null ? null : new { x.Text.Title, x.Text.Text, x.Text.Version },
            Consent = x.Consent is null ? null : new { x.Consent.ByName, x.Consent.At, x.Consent.Text, x.Consent.TextVersion },
        }),
    };

    private sealed record DateInput(DateOnly? ClosingOn, int? Version);

    private sealed record StepInput(string? Step, bool Consent, string? TextVersion);

    private sealed record FacesInput(Guid[]? Listings);
}
