using System.Globalization;
using System.Security.Claims;
using SetagayaPort.Core;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Introductions;
using SetagayaPort.Core.Markets;
using SetagayaPort.Web.Features.Guide;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Introductions;

/// <summary>Introductions: propose, answer, steps, disclosure, outcome.</summary>
public static class IntroductionEndpoints
{
    public static void MapIntroductions(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/introductions").RequireAuthorization().WithTags("introductions");
        group.MapGet("", ListAsync);
        group.MapGet("/{id:guid}", async (Guid id, ClaimsPrincipal user, IntroductionReader reader, CancellationToken cancel) =>
            await reader.FindAsync(user.ToCaller(), id, cancel) is { } found ? Results.Ok(found) : Error.NotFound.ToProblem());
        group.MapPost("", async (Proposal body, ClaimsPrincipal user, IntroductionService service, IntroductionReader reader, CancellationToken cancel) =>
        {
            var interest = Interest.Read(body.Grade);
            if (!interest.Ok)
                return interest.Error.ToProblem();
            var result = await service.ProposeAsync(user.ToCaller(), body.FromListingId, body.ToListingId, body.Message ?? body.Why, body.Why, interest.Value, cancel);
            return result.Ok
                ? Results.Created($"/api/v1/introductions/{result.Value.Id}", await reader.FindAsync(user.ToCaller(), result.Value.Id, cancel))
                : result.Error.ToProblem();
        });
        group.MapPost("/{id:guid}/accept", async (Guid id, ClaimsPrincipal user, IntroductionService service, IntroductionReader reader, CancellationToken cancel) =>
            await ShowAsync(await service.AcceptAsync(user.ToCaller(), id, cancel), user, reader, cancel));
        group.MapPost("/{id:guid}/decline", async (Guid id, Reasoned body, ClaimsPrincipal user, IntroductionService service, IntroductionReader reader, CancellationToken cancel) =>
            Words<ReasonCode>.TryParse(body.Reason, out var reason)
                ? await ShowAsync(await service.DeclineAsync(user.ToCaller(), id, reason, body.Note, cancel), user, reader, cancel)
                : UnknownReason.ToProblem());
        group.MapPost("/{id:guid}/steps", async (Guid id, StepInput body, ClaimsPrincipal user, IntroductionCourse course, IntroductionReader reader, CancellationToken cancel) =>
            Words<StepKind>.TryParse(body.Kind, out var kind)
                ? await ShowAsync(await course.AddStepAsync(user.ToCaller(), id, kind, body.At, body.Note, cancel), user, reader, cancel)
                : Error.Invalid("kind", "word.unknown", new("何をするかを選んでください。", $"Choose a kind: {string.Join(", ", Words<StepKind>.All)}.")).ToProblem());
        group.MapPost("/{id:guid}/outcome", OutcomeAsync);
        group.MapPost("/{id:guid}/objection", async (Guid id, NoteInput body, ClaimsPrincipal user, IntroductionCourse course, IntroductionReader reader, CancellationToken cancel) =>
            await ShowAsync(await course.ObjectAsync(user.ToCaller(), id, body.Note, cancel), user, reader, cancel));
        group.MapPost("/{id:guid}/stop", async (Guid id, ClaimsPrincipal user, IntroductionCourse course, IntroductionReader reader, CancellationToken cancel) =>
            await ShowAsync(await course.StopAsync(user.ToCaller(), id, cancel), user, reader, cancel));
        group.MapPost("/{id:guid}/hold", async (Guid id, HoldInput body, ClaimsPrincipal user, HoldService holds, IntroductionReader reader, CancellationToken cancel) =>
            await ShowAsync(await holds.HoldAsync(user.ToCaller(), id, body.Until, body.Note, cancel), user, reader, cancel));
        group.MapPost("/{id:guid}/resume", async (Guid id, ClaimsPrincipal user, HoldService holds, IntroductionReader reader, CancellationToken cancel) =>
            await ShowAsync(await holds.ResumeAsync(user.ToCaller(), id, cancel), user, reader, cancel));
        group.MapPost("/{id:guid}/disclose", async (Guid id, StageInput body, ClaimsPrincipal user, IntroductionCourse course, IntroductionReader reader, CancellationToken cancel) =>
            await ShowAsync(await course.DiscloseAsync(user.ToCaller(), id, body.Stage, cancel), user, reader, cancel));
        group.MapGet("/{id:guid}/nda", PromiseAsync);
        group.MapPost("/{id:guid}/nda", async (Guid id, NdaInput body, ClaimsPrincipal user, LegalTexts texts, IntroductionCourse course, IntroductionReader reader, CancellationToken cancel) =>
            body.Accept
                ? await ShowAsync(await course.AcceptNdaAsync(user.ToCaller(), id, texts.Promise(Language), body.Version, cancel), user, reader, cancel)
                : Error.Invalid("accept", "required", new("約束するときは「はい」を選んでください。", "Accept must be true to promise confidentiality.")).ToProblem());
    }

    private static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    private static Error UnknownReason => Error.Invalid("reason", "word.unknown",
        new("理由を選んでください。", $"Choose a reason: {string.Join(", ", Words<ReasonCode>.All)}."));

    private static async Task<IResult> ListAsync(ClaimsPrincipal user, IntroductionReader reader, CancellationToken cancel, string? state = null, int page = 1, int size = 100)
    {
        if (string.IsNullOrEmpty(state))
            return Results.Ok(await reader.ListAsync(user.ToCaller(), null, (Math.Max(page, 1) - 1) * Math.Clamp(size, 1, 200), Math.Clamp(size, 1, 200), cancel));
        return Words<IntroductionState>.TryParse(state, out var word)
            ? Results.Ok(await reader.ListAsync(user.ToCaller(), word, (Math.Max(page, 1) - 1) * Math.Clamp(size, 1, 200), Math.Clamp(size, 1, 200), cancel))
            : Error.Invalid("state", "word.unknown", new("この状態はありません。", $"Choose a state: {string.Join(", ", Words<IntroductionState>.All)}.")).ToProblem();
    }

    /// <summary>The promise as it was given; before that, the text that would be promised.</summary>
    private static async Task<IResult> PromiseAsync(Guid id, ClaimsPrincipal user, IntroductionReader reader, LegalTexts texts, CancellationToken cancel)
    {
        if (await reader.FindPromiseAsync(user.ToCaller(), id, cancel) is { } given)
            return Results.Ok(new PromiseView(given.Title, given.Text, given.Language, given.TextVersion, given.PromisedByName, given.PromisedTo, given.PromisedAt));
        if (await reader.FindAsync(user.ToCaller(), id, cancel) is not { DisclosureStage: not null })
            return Error.NotFound.ToProblem();
        var text = texts.Promise(Language);
        return Results.Ok(new PromiseView(text.Title, text.Text, text.Language, text.Version, null, null, null));
    }

    private static async Task<IResult> OutcomeAsync(Guid id, OutcomeInput body, ClaimsPrincipal user, IntroductionCourse course, IntroductionReader reader, CancellationToken cancel)
    {
        if (body.Result is not ("agreed" or "notAgreed"))
            return Error.Invalid("result", "word.unknown", new("まとまったかどうかを選んでください。", "The result is agreed or notAgreed.")).ToProblem();
        if (!Words<ReasonCode>.TryParse(body.Reason, out var reason))
            return UnknownReason.ToProblem();
        return await ShowAsync(await course.RecordOutcomeAsync(user.ToCaller(), id, body.Result == "agreed", reason, body.Note, cancel), user, reader, cancel);
    }

    private static async Task<IResult> ShowAsync(Result<Introduction> result, ClaimsPrincipal user, IntroductionReader reader, CancellationToken cancel) =>
        result.Ok ? Results.Ok(await reader.FindAsync(user.ToCaller(), result.Value.Id, cancel)) : result.Error.ToProblem();

    private sealed record Proposal(Guid FromListingId, Guid ToListingId, string? Message, string? Why, string? Grade);

    private sealed record Reasoned(string? Reason, string? Note);

    private sealed record StepInput(string? Kind, DateTimeOffset? At, string? Note);

    private sealed record OutcomeInput(string? Result, string? Reason, string? Note);

    private sealed record NoteInput(string? Note);

    private sealed record HoldInput(DateOnly? Until, string? Note);

    private sealed record StageInput(int Stage);

    private sealed record NdaInput(bool Accept, string? Version);

    private sealed record PromiseView(string Title, string Text, string Language, string Version, string? AcceptedBy, string? AcceptedTo, DateTimeOffset? AcceptedAt);
}
