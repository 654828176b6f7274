using System.Security.Claims;
using SetagayaPort.Core;
using SetagayaPort.Core.Assistance;
using SetagayaPort.Web.Features.Accounts;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Assistance;

/// <summary>The person takes over what a coordinator entered for them, and says whether it may stay.</summary>
public static class TakeoverEndpoints
{
    private const string RetrySeconds = "3600";

    public static void MapTakeover(this IEndpointRouteBuilder api)
    {
        api.MapPost("/takeover", TakeOverAsync).RequireRateLimiting(RateLimits.Sign).WithTags("takeover");

        var mine = api.MapGroup("/me/assistance").RequireAuthorization().WithTags("me");
        mine.MapGet("", async (ClaimsPrincipal user, AssistanceReader reader, CancellationToken cancel) => await ReadAsync(user.ToCaller(), reader, cancel));
        mine.MapPost("/confirm", async (ClaimsPrincipal user, AssistanceConsent consent, AssistanceReader reader, CancellationToken cancel) =>
            await ShowAsync(await consent.ConfirmAsync(user.ToCaller(), cancel), user, reader, cancel));
        mine.MapPost("/withdraw", async (ClaimsPrincipal user, AssistanceConsent consent, CancellationToken cancel) =>
            (await consent.WithdrawAsync(user.ToCaller(), cancel)).ToHttp(_ => Results.NoContent()));
        mine.MapPost("/listings/{id:guid}/confirm", async (Guid id, ClaimsPrincipal user, AssistanceConsent consent, AssistanceReader reader, CancellationToken cancel) =>
            await ShowAsync(await consent.ConfirmListingAsync(user.ToCaller(), id, cancel), user, reader, cancel));
    }

    private static async Task<IResult> TakeOverAsync(Takeover body, TakeoverService service, AssistanceReader reader, RegistrationMail mail, HttpContext context, CancellationToken cancel)
    {
        var result = await service.TakeOverAsync(body.Code, body.Email, body.Password, confirmed: !mail.Needed, cancel);
        if (!result.Ok)
        {
            if (result.Error.Kind == ErrorKind.TooMany)
                context.Response.Headers.RetryAfter = RetrySeconds;
            return result.Error.ToProblem();
        }

        if (mail.Needed)
            await mail.SendAsync(result.Value);
        return await ReadAsync(new Caller(result.Value.Id), reader, cancel);
    }

    private static async Task<IResult> ReadAsync(Caller caller, AssistanceReader reader, CancellationToken cancel) =>
        await reader.FindAsync(caller, caller.Id, cancel) is { } found ? Results.Ok(found) : Error.NotFound.ToProblem();

    private static async Task<IResult> ShowAsync<T>(Result<T> result, ClaimsPrincipal user, AssistanceReader reader, CancellationToken cancel) =>
        result.Ok ? await ReadAsync(user.ToCaller(), reader, cancel) : result.Error.ToProblem();

    private sealed record Takeover(string? Code, string? Email, string? Password);
}
