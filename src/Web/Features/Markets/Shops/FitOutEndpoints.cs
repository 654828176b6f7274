using System.Security.Claims;
using SetagayaPort.Core;
using SetagayaPort.Core.Assistance;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets.Shops.FitOuts;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Markets.Shops;

/// <summary>The consent of three to taking over furnished premises: written by the premises' side, consented to by each of the three.</summary>
public static class FitOutEndpoints
{
    public static void MapFitOuts(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/introductions/{id:guid}/fit-out").RequireAuthorization().WithTags("fit-out");
        group.MapGet("", async (Guid id, ClaimsPrincipal user, FitOutReader reader, CancellationToken cancel) =>
            await reader.FindAsync(user.ToCaller(), id, cancel) is { } view ? Results.Ok(view) : Error.NotFound.ToProblem());
        group.MapGet("/sheet", async (Guid id, ClaimsPrincipal user, FitOutReader reader, CancellationToken cancel) =>
            (await reader.SheetAsync(user.ToCaller(), id, cancel)).ToHttp(x => Results.Ok(x)));
        group.MapPost("", async (Guid id, RoleInput body, ClaimsPrincipal user, FitOutService service, CancellationToken cancel) =>
            Show(await service.BeginAsync(user.ToCaller(), id, Role(body.Role), cancel)));
        group.MapPut("", async (Guid id, TextInput body, ClaimsPrincipal user, FitOutService service, CancellationToken cancel) =>
            Show(await service.WriteAsync(user.ToCaller(), id, body.Version, body.Text ?? new FitOutText(), cancel)));
        group.MapPost("/invite", async (Guid id, InviteInput body, ClaimsPrincipal user, FitOutInviting inviting, CancellationToken cancel) =>
            Show(await inviting.InviteAsync(user.ToCaller(), id, body.Email, cancel)));
        group.MapPost("/accept", async (Guid id, ClaimsPrincipal user, FitOutInviting inviting, CancellationToken cancel) =>
            Show(await inviting.JoinAsync(user.ToCaller(), id, cancel)));
        group.MapPost("/decline", async (Guid id, ClaimsPrincipal user, FitOutInviting inviting, CancellationToken cancel) =>
            Show(await inviting.DeclineAsync(user.ToCaller(), id, cancel)));
        group.MapPost("/remove", async (Guid id, ClaimsPrincipal user, FitOutInviting inviting, CancellationToken cancel) =>
            Show(await inviting.RemoveAsync(user.ToCaller(), id, cancel)));
        group.MapPost("/consent", async (Guid id, VersionInput body, ClaimsPrincipal user, FitOutService service, CancellationToken cancel) =>
            Show(await service.ConsentAsync(user.ToCaller(), id, body.Version, Language, cancel)));
        group.MapPost("/withdraw", async (Guid id, VersionInput body, ClaimsPrincipal user, FitOutService service, CancellationToken cancel) =>
            Show(await service.WithdrawAsync(user.ToCaller(), id, body.Version, Language, cancel)));
        group.MapPost("/spoken", async (Guid id, SpokenInput body, ClaimsPrincipal user, FitOutService service, CancellationToken cancel) =>
            Show(await service.RecordAsync(user.ToCaller(), id, body.ToSpoken(), Language, cancel)));
    }

    internal static FitOutRole? Role(string? word) => Words<FitOutRole>.TryParse(word, out var role) ? role : null;

    private static IResult Show(Result<FitOutView> result) => result.ToHttp(x => Results.Ok(x));

    private sealed record RoleInput(string? Role);

    private sealed record TextInput(int? Version, FitOutText? Text);

    private sealed record InviteInput(string? Email);

    private sealed record VersionInput(int? Version);

    private sealed record SpokenInput(string? Role, string? Name, int? Version, bool Withdraws, string? Way, DateOnly? On, string? Note)
    {
        public FitOutSpoken ToSpoken() => new(FitOutEndpoints.Role(Role), Name, Version, Withdraws, new WordOfMouth(Words<ConsentWay>.TryParse(Way, out var way) ? way : null, On, Note));
    }
}
