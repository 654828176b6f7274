using System.Globalization;
using System.Security.Claims;
using System.Text.Json.Nodes;
using SetagayaPort.Core;
using SetagayaPort.Core.Assistance;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Introductions;
using SetagayaPort.Core.Markets;
using SetagayaPort.Web.Features.Guide;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Assistance;

/// <summary>Coordinators enter for people who are offline.</summary>
public static class AssistanceEndpoints
{
    public static void MapAssistance(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/assisted-accounts").RequireAuthorization(AccessSetup.CoordinatorPolicy).WithTags("assisted-accounts");
        group.MapGet("", async (ClaimsPrincipal user, AssistanceReader reader, CancellationToken cancel) => Results.Ok(await reader.ListAsync(user.ToCaller(), cancel)));
        group.MapGet("/{id:guid}", async (Guid id, ClaimsPrincipal user, AssistanceReader reader, CancellationToken cancel) =>
            await reader.FindAsync(user.ToCaller(), id, cancel) is { } found ? Results.Ok(found) : Error.NotFound.ToProblem());
        group.MapPost("", RegisterAsync);
        group.MapPost("/{id:guid}/code", async (Guid id, ClaimsPrincipal user, AssistanceService service, CancellationToken cancel) =>
            (await service.IssueCodeAsync(user.ToCaller(), id, cancel)).ToHttp(x => Results.Created($"/api/v1/assisted-accounts/{id}", x)));
        group.MapPost("/{id:guid}/listings", WriteListingAsync);
        group.MapPost("/{id:guid}/answers", AnswerAsync);
        group.MapPost("/{id:guid}/withdraw", async (Guid id, Said body, ClaimsPrincipal user, AssistanceConsent consent, AssistanceReader reader, CancellationToken cancel) =>
            await ShowAsync(await consent.WithdrawForAsync(user.ToCaller(), id, body.ToWord(), cancel), user, reader, cancel));
    }

    private static async Task<IResult> RegisterAsync(
        Registration body, ClaimsPrincipal user, AssistanceService service, AssistanceReader reader, LegalTexts texts, CancellationToken cancel)
    {
        if (body.Consent?.Way is { } way && !Words<ConsentWay>.TryParse(way, out _))
            return UnknownWay.ToProblem();
        var said = (body.Consent ?? new Said(null, null, null)).ToWord();
        var text = texts.Assistance(body.Consent?.Language ?? CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
        var person = new AssistedPerson(body.DisplayName, said, body.Roles, body.PostalAddress, body.Phone, body.Consent?.Version);
        var result = await service.RegisterAsync(user.ToCaller(), person, text, cancel);
        return result.Ok
            ? Results.Created($"/api/v1/assisted-accounts/{result.Value.AccountId}", await reader.FindAsync(user.ToCaller(), result.Value.AccountId, cancel))
            : result.Error.ToProblem();
    }

    private static async Task<IResult> WriteListingAsync(Guid id, JsonObject body, ClaimsPrincipal user, AssistanceService service, MarketCatalog catalog, CancellationToken cancel)
    {
        var input = ListingInput.Read(body, catalog);
        if (!input.Ok)
            return input.Error.ToProblem();
        return (await service.WriteListingAsync(user.ToCaller(), id, input.Value, cancel))
            .ToHttp(x => Results.Created($"/api/v1/listings/{x.Id}", ListingView.ForManager(x, catalog.Of(x))));
    }

    private static async Task<IResult> AnswerAsync(Guid id, Answer body, ClaimsPrincipal user, AssistedAnswers answers, IntroductionReader reader, CancellationToken cancel)
    {
        var (caller, said) = (user.ToCaller(), new Said(body.Way, body.On, body.Note).ToWord());
        if (body.Result is not ("accept" or "decline"))
            return Error.Invalid("result", "word.unknown", new("「はい」か「いいえ」かを選んでください。", "The result is accept or decline.")).ToProblem();
        if (body.Result == "decline" && !Words<ReasonCode>.TryParse(body.Reason, out _))
            return Error.Invalid("reason", "word.unknown", new("理由を選んでください。", $"Choose a reason: {string.Join(", ", Words<ReasonCode>.All)}.")).ToProblem();
        var result = body.Result == "accept"
            ? await answers.AcceptAsync(caller, id, body.IntroductionId, said, cancel)
            : await answers.DeclineAsync(caller, id, body.IntroductionId, said, Words<ReasonCode>.Parse(body.Reason!), cancel);
        return result.Ok ? Results.Ok(await reader.FindAsync(caller, body.IntroductionId, cancel)) : result.Error.ToProblem();
    }

    private static async Task<IResult> ShowAsync(Result<AssistedEntry> result, ClaimsPrincipal user, AssistanceReader reader, CancellationToken cancel) =>
        result.Ok ? Results.Ok(await reader.FindAsync(user.ToCaller(), result.Value.AccountId, cancel)) : result.Error.ToProblem();

    private static Error UnknownWay => Error.Invalid("consent.way", "word.unknown",
        new("どのように聞いたかを選んでください。", $"Choose a way: {string.Join(", ", Words<ConsentWay>.All)}."));

    private sealed record Registration(string? DisplayName, Said? Consent, string[]? Roles, string? PostalAddress, string? Phone);

    private sealed record Answer(Guid IntroductionId, string? Result, string? Way, DateOnly? On, string? Reason, string? Note);

    private sealed record Said(string? Way, DateOnly? On, string? Note)
    {
        public string? Version { get; init; }

        public string? Language { get; init; }

        public WordOfMouth ToWord() => new(Words<ConsentWay>.TryParse(Way, out var way) ? way : null, On, Note);
    }
}
