using System.Security.Claims;
using SetagayaPort.Core;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Questions;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Questions;

/// <summary>Questions on a listing: ask, answer, decline, withdraw, hide.</summary>
public static class QuestionEndpoints
{
    public static void MapQuestions(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/listings/{id:guid}/questions").WithTags("questions");
        group.MapGet("", ListAsync);

        var own = group.MapGroup("").RequireAuthorization();
        own.MapPost("", async (Guid id, TextInput body, ClaimsPrincipal user, QuestionService service, QuestionReader reader, CancellationToken cancel) =>
        {
            var asked = await service.AskAsync(user.ToCaller(), id, body.Text, cancel);
            return asked.Ok
                ? Results.Created($"/api/v1/listings/{id}/questions", await reader.FindAsync(user.ToCaller(), asked.Value.Id, cancel))
                : asked.Error.ToProblem();
        });
        own.MapPost("/{questionId:guid}/answer", async (Guid id, Guid questionId, TextInput body, ClaimsPrincipal user, QuestionService service, QuestionReader reader, CancellationToken cancel) =>
            await ShowAsync(await service.AnswerAsync(user.ToCaller(), id, questionId, body.Text, cancel), user, reader, cancel));
        own.MapPost("/{questionId:guid}/decline", async (Guid id, Guid questionId, ClaimsPrincipal user, QuestionService service, QuestionReader reader, CancellationToken cancel) =>
            await ShowAsync(await service.DeclineAsync(user.ToCaller(), id, questionId, cancel), user, reader, cancel));
        own.MapDelete("/{questionId:guid}", async (Guid id, Guid questionId, string? reason, ClaimsPrincipal user, QuestionService service, CancellationToken cancel) =>
            (await service.RemoveAsync(user.ToCaller(), id, questionId, Words<HideReason>.TryParse(reason, out var why) ? why : null, cancel)).ToHttp(_ => Results.NoContent()));
    }

    private static async Task<IResult> ListAsync(Guid id, ClaimsPrincipal user, QuestionReader reader, CancellationToken cancel, int page = 1) =>
        await reader.ReadAsync(user.ToCaller(), id, page, cancel) is { } found
            ? Results.Ok(new { found.Items, found.Total, Page = found.Number, QuestionPage.Size, found.AnsweredBy, MayAsk = !user.ToCaller().IsGuest && found.Obstacle is null })
            : Error.NotFound.ToProblem();

    private static async Task<IResult> ShowAsync(Result<Question> result, ClaimsPrincipal user, QuestionReader reader, CancellationToken cancel) =>
        result.Ok ? Results.Ok(await reader.FindAsync(user.ToCaller(), result.Value.Id, cancel)) : result.Error.ToProblem();

    private sealed record TextInput(string? Text);
}
