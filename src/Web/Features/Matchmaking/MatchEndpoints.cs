using System.Security.Claims;
using SetagayaPort.Core;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Matchmaking;
using SetagayaPort.Core.Matchmaking.Advising;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Matchmaking;

/// <summary>Matches of one's own listings.</summary>
public static class MatchEndpoints
{
    public static void MapMatches(this IEndpointRouteBuilder api)
    {
        api.MapGet("/listings/{id:guid}/matches", ListAsync).RequireAuthorization().WithTags("matches");
        api.MapPost("/matches/{id:guid}/feedback", FeedbackAsync).RequireAuthorization().WithTags("matches");
    }

    private static async Task<IResult> ListAsync(
        Guid id, ClaimsPrincipal user, MatchReader reader, AdviceReader advice, CancellationToken cancel, int limit = 20, bool dismissed = false) =>
        await reader.ListAsync(user.ToCaller(), id, limit, dismissed, cancel) is { } found
            ? Results.Ok(found with { Advice = await advice.OfAsync(user.ToCaller(), id, cancel) })
            : Error.NotFound.ToProblem();

    private static async Task<IResult> FeedbackAsync(Guid id, FeedbackInput body, ClaimsPrincipal user, MatchFeedbackService feedback, CancellationToken cancel)
    {
        if (!Words<MatchVerdict>.TryParse(body.Verdict, out var verdict))
            return Error.Invalid("verdict", "word.unknown", new("「気になる」か「見送る」を選んでください。", "The verdict is interested or dismissed.")).ToProblem();
        ReasonCode? reason = null;
        if (!string.IsNullOrEmpty(body.Reason))
        {
            if (!Words<ReasonCode>.TryParse(body.Reason, out var word))
                return Error.Invalid("reason", "word.unknown", new("理由を選んでください。", $"Choose a reason: {string.Join(", ", Words<ReasonCode>.All)}.")).ToProblem();
            reason = word;
        }

        return (await feedback.SayAsync(user.ToCaller(), id, verdict, reason, cancel)).ToHttp(x => Results.Ok(new { verdict = x, reason }));
    }

    private sealed record FeedbackInput(string? Verdict, string? Reason);
}
