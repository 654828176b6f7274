using System.Security.Claims;
using System.Text.Json.Nodes;
using SetagayaPort.Core;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.ShopRecords;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.ShopRecords;

/// <summary>わたしの店: the records of one's shops, and the listings made from them as their faces.</summary>
public static class ShopRecordEndpoints
{
    public static void MapShopRecords(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/my-shops").RequireAuthorization().WithTags("my-shops");
        group.MapGet("", async (ClaimsPrincipal user, ShopRecordService service, CancellationToken cancel) =>
            Results.Ok((await service.ListAsync(user.ToCaller(), cancel)).Select(ShopSchema.View)));
        group.MapPost("", async (JsonObject body, ClaimsPrincipal user, ShopSchema schema, ShopRecordService service, CancellationToken cancel) =>
        {
            var input = schema.Read(body);
            return input.Ok
                ? (await service.CreateAsync(user.ToCaller(), input.Value, cancel)).ToHttp(x => Results.Created($"/api/v1/my-shops/{x.Id}", ShopSchema.View(x)))
                : input.Error.ToProblem();
        });
        group.MapGet("/{id:guid}", async (Guid id, ClaimsPrincipal user, ShopRecordService service, CancellationToken cancel) =>
            await service.FindAsync(user.ToCaller(), id, cancel) is { } shop ? Results.Ok(ShopSchema.View(shop)) : Error.NotFound.ToProblem());
        group.MapPut("/{id:guid}", UpdateAsync);
        group.MapDelete("/{id:guid}", async (Guid id, ClaimsPrincipal user, ShopRecordService service, CancellationToken cancel) =>
            (await service.DeleteAsync(user.ToCaller(), id, cancel)).ToHttp(_ => Results.NoContent()));
        group.MapGet("/{id:guid}/consents", ConsentsAsync);
        group.MapPut("/{id:guid}/coordinators", async (Guid id, LetInput body, ClaimsPrincipal user, ShopRecordService service, CancellationToken cancel) =>
            (await service.LetCoordinatorsInAsync(user.ToCaller(), id, body.Let, body.TextVersion, ShopWords.LetIn(body.Let), cancel)).ToHttp(x => Results.Ok(ShopSchema.View(x))));

        group.MapGet("/{id:guid}/faces", async (Guid id, ClaimsPrincipal user, FaceReader reader, CancellationToken cancel) =>
            await reader.ListAsync(user.ToCaller(), id, cancel) is { } faces ? Results.Ok(faces.Select(FaceJson.Of)) : Error.NotFound.ToProblem());
        group.MapPost("/{id:guid}/faces", async (Guid id, FaceInput body, ClaimsPrincipal user, FaceService service, MarketCatalog catalog, CancellationToken cancel) =>
            (await service.MakeAsync(user.ToCaller(), id, body.Kind, cancel)).ToHttp(x => Results.Created($"/api/v1/listings/{x.Id}", ListingView.ForManager(x, catalog.Of(x)))));
        group.MapPost("/{id:guid}/faces/{listing:guid}/apply", async (Guid id, Guid listing, SettleInput? body, ClaimsPrincipal user, FaceService service, MarketCatalog catalog, CancellationToken cancel) =>
            (await service.ApplyAsync(user.ToCaller(), id, listing, body?.Version, body?.ListingVersion, cancel)).ToHttp(x => Results.Ok(ListingView.ForManager(x, catalog.Of(x)))));
        group.MapPost("/{id:guid}/faces/{listing:guid}/keep", async (Guid id, Guid listing, SettleInput? body, ClaimsPrincipal user, FaceService service, MarketCatalog catalog, CancellationToken cancel) =>
            (await service.KeepAsync(user.ToCaller(), id, listing, body?.Version, cancel)).ToHttp(x => Results.Ok(ListingView.ForManager(x, catalog.Of(x)))));
    }

    private static async Task<IResult> UpdateAsync(Guid id, JsonObject body, ClaimsPrincipal user, ShopSchema schema, ShopRecordService service, CancellationToken cancel)
    {
        if (!await service.OwnsAsync(user.ToCaller(), id, cancel))
            return Error.NotFound.ToProblem();
        var input = schema.Read(body);
        return input.Ok ? (await service.UpdateAsync(user.ToCaller(), id, input.Value, cancel)).ToHttp(x => Results.Ok(ShopSchema.View(x))) : input.Error.ToProblem();
    }

    private static async Task<IResult> ConsentsAsync(Guid id, ClaimsPrincipal user, ShopRecordService service, CancellationToken cancel)
    {
        if (await service.FindAsync(user.ToCaller(), id, cancel) is null)
            return Error.NotFound.ToProblem();
        var given = await service.ConsentsAsync(id, cancel);
        return Results.Ok(given.Select(x => new { x.Id, x.Matter, x.ByName, x.At, x.Title, x.Text, x.Language, x.TextVersion }));
    }

    private sealed record LetInput(bool Let, string? TextVersion);

    private sealed record FaceInput(string? Kind);

    private sealed record SettleInput(int? Version, int? ListingVersion);
}
