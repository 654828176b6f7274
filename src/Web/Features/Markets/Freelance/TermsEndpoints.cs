using System.Security.Claims;
using SetagayaPort.Core;
using SetagayaPort.Core.Markets.Freelance.Terms;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Markets.Freelance;

/// <summary>Terms of a commission: issued by the client, acknowledged by the worker, kept as PDF.</summary>
public static class TermsEndpoints
{
    public static void MapTerms(this IEndpointRouteBuilder api)
    {
        var ofIntroduction = api.MapGroup("/introductions/{id:guid}/terms").RequireAuthorization().WithTags("terms");
        ofIntroduction.MapGet("", async (Guid id, ClaimsPrincipal user, TermsService service, CancellationToken cancel) =>
            await service.FindAsync(user.ToCaller(), id, cancel) is { } found ? Results.Ok(found.Versions.Select(x => View(x, found))) : Error.NotFound.ToProblem());
        ofIntroduction.MapPost("", async (Guid id, WorkTermsContent body, ClaimsPrincipal user, TermsService service, CancellationToken cancel) =>
        {
            var issued = await service.IssueAsync(user.ToCaller(), id, body, cancel);
            return issued.Ok ? Results.Created($"/api/v1/terms/{issued.Value.Id}", View(issued.Value, (await service.FindAsync(user.ToCaller(), id, cancel))!)) : issued.Error.ToProblem();
        });

        var terms = api.MapGroup("/terms/{id:guid}").RequireAuthorization().WithTags("terms");
        terms.MapGet("", async (Guid id, ClaimsPrincipal user, TermsService service, CancellationToken cancel) =>
            await service.FindOfAsync(user.ToCaller(), id, cancel) is { } found ? Results.Ok(View(found.Versions.First(x => x.Id == id), found)) : Error.NotFound.ToProblem());
        terms.MapGet("/pdf", async (Guid id, ClaimsPrincipal user, TermsService service, TermsPaper paper, CancellationToken cancel) =>
            await service.FindOfAsync(user.ToCaller(), id, cancel) is { } found ? File(found, found.Versions.First(x => x.Id == id), paper) : Error.NotFound.ToProblem());
        terms.MapPost("/acknowledge", async (Guid id, ClaimsPrincipal user, TermsService service, CancellationToken cancel) =>
            await ShowAsync(await service.AcknowledgeAsync(user.ToCaller(), id, cancel), user, service, cancel));
        terms.MapPost("/changes", async (Guid id, ChangeInput body, ClaimsPrincipal user, TermsService service, CancellationToken cancel) =>
            await ShowAsync(await service.AskForChangeAsync(user.ToCaller(), id, body.Note, cancel), user, service, cancel));
    }

    private static async Task<IResult> ShowAsync(Result<WorkTerms> result, ClaimsPrincipal user, TermsService service, CancellationToken cancel) =>
        result.Ok ? Results.Ok(View(result.Value, (await service.FindOfAsync(user.ToCaller(), result.Value.Id, cancel))!)) : result.Error.ToProblem();

    private static IResult File(TermsCase found, WorkTerms terms, TermsPaper paper) => Results.File(paper.Write(found, terms), "application/pdf", FileName(terms));

    internal static string FileName(WorkTerms terms) => $"terms-{terms.IssuedAt.InTown():yyyyMMdd}-v{terms.Number}.pdf";

    private static object View(WorkTerms x, TermsCase found) => new
    {
        x.Id,
        x.IntroductionId,
        x.Number,
        State = x.AcknowledgedAt is not null ? "acknowledged" : found.Newest!.Number > x.Number ? "replaced" : x.Wish is not null ? "changeAsked" : "issued",
        x.Content,
        x.IssuedAt,
        x.AcknowledgedAt,
        x.Wish,
        Findings = Problems.Findings(found.Check(x.Content, found.Versions.FirstOrDefault(v => v.Number == x.Number - 1)?.Content)),
        Pdf = $"/api/v1/terms/{x.Id}/pdf",
    };

    private sealed record ChangeInput(string? Note);
}
