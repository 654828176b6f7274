using System.Security.Claims;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Introductions;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Markets.NoName;
using SetagayaPort.Core.ShopRecords;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Markets;

/// <summary>Listings of all kinds: draft, publish, pause, close.</summary>
public static class ListingEndpoints
{
    public static void MapListings(this IEndpointRouteBuilder api)
    {
        var listings = api.MapGroup("/listings").WithTags("listings");
        listings.MapGet("/{id:guid}", GetAsync);

        var own = listings.MapGroup("").RequireAuthorization();
        own.MapPost("", CreateAsync);
        own.MapPut("/{id:guid}", UpdateAsync);
        own.MapDelete("/{id:guid}", async (Guid id, ClaimsPrincipal user, ListingService service, CancellationToken cancel) =>
            (await service.DeleteAsync(user.ToCaller(), id, cancel)).ToHttp(_ => Results.NoContent()));
        own.MapGet("/{id:guid}/findings", FindingsAsync);
        own.MapPost("/{id:guid}/publish", async (Guid id, VersionInput? body, ClaimsPrincipal user, ListingService service, MarketCatalog catalog, CancellationToken cancel) =>
            (await service.PublishAsync(user.ToCaller(), id, body?.Version, cancel)).ToHttp(x => Results.Ok(Managed(x, catalog, service.Check(x)))));
        own.MapPost("/{id:guid}/pause", async (Guid id, VersionInput? body, ClaimsPrincipal user, ListingService service, MarketCatalog catalog, CancellationToken cancel) =>
            (await service.PauseAsync(user.ToCaller(), id, body?.Version, cancel)).ToHttp(x => Results.Ok(Managed(x, catalog))));
        own.MapPost("/{id:guid}/renew", async (Guid id, VersionInput? body, ClaimsPrincipal user, ListingRenewal renewal, ListingService service, MarketCatalog catalog, CancellationToken cancel) =>
            (await renewal.RenewAsync(user.ToCaller(), id, body?.Version, cancel)).ToHttp(x => Results.Ok(Managed(x, catalog, service.Check(x)))));
        own.MapGet("/{id:guid}/anonymity", async (Guid id, ClaimsPrincipal user, AnonymityMeter meter, CancellationToken cancel) =>
            await meter.OfAsync(user.ToCaller(), id, cancel) is { } found ? Results.Ok(Measured(found)) : Error.NotFound.ToProblem());
        own.MapPost("/{id:guid}/close", CloseAsync);

        api.MapGet("/me/listings", MineAsync).RequireAuthorization().WithTags("listings");
    }

    private static async Task<IResult> GetAsync(Guid id, ClaimsPrincipal user, PortDbContext db, MarketCatalog catalog, CancellationToken cancel)
    {
        var caller = user.ToCaller();
        var listing = await db.Listings.AsNoTracking().Include(x => x.Organization).ReadableBy(caller, db).FirstOrDefaultAsync(x => x.Id == id, cancel);
        if (listing is null)
            return Error.NotFound.ToProblem();

        var manages = await db.Listings.ManagedBy(caller, db).AnyAsync(x => x.Id == id, cancel);
        if (manages)
            return Results.Ok(ListingView.ForManager(listing, catalog.Of(listing)));
        var cleared = catalog.Of(listing).Discloses && await db.Set<Introduction>().ClearingFor(caller, id, db).AnyAsync(cancel);
        return Results.Ok(cleared ? ListingView.ForCleared(listing, catalog.Of(listing)) : ListingView.ForOthers(listing, catalog.Of(listing)));
    }

    private static async Task<IResult> CreateAsync(JsonObject body, ClaimsPrincipal user, ListingService service, MarketCatalog catalog, CancellationToken cancel)
    {
        var input = ListingInput.Read(body, catalog);
        if (!input.Ok)
            return input.Error.ToProblem();
        return (await service.CreateAsync(user.ToCaller(), input.Value, cancel))
            .ToHttp(x => Results.Created($"/api/v1/listings/{x.Id}", Managed(x, catalog)));
    }

    private static async Task<IResult> UpdateAsync(Guid id, JsonObject body, ClaimsPrincipal user, ListingService service, PortDbContext db, MarketCatalog catalog, CancellationToken cancel)
    {
        var kind = await db.Listings.ManagedBy(user.ToCaller(), db).Where(x => x.Id == id).Select(x => new { x.Market, x.Side }).FirstOrDefaultAsync(cancel);
        if (kind is null)
            return Error.NotFound.ToProblem();
        var input = ListingInput.Read(body, catalog, (kind.Market, kind.Side));
        if (!input.Ok)
            return input.Error.ToProblem();
        return (await service.UpdateAsync(user.ToCaller(), id, input.Value, cancel)).ToHttp(x => Results.Ok(Managed(x, catalog)));
    }

    private static async Task<IResult> FindingsAsync(Guid id, ClaimsPrincipal user, ListingService service, FaceReader faces, PortDbContext db, CancellationToken cancel)
    {
        var listing = await db.Listings.AsNoTracking().Include(x => x.Organization).ManagedBy(user.ToCaller(), db).FirstOrDefaultAsync(x => x.Id == id, cancel);
        return listing is null
            ? Error.NotFound.ToProblem()
            : Results.Ok(new JsonObject { ["findings"] = Problems.Findings([.. service.Check(listing), .. await faces.FindingsAsync(user.ToCaller(), listing, cancel)]) });
    }

    private static async Task<IResult> CloseAsync(Guid id, CloseInput body, ClaimsPrincipal user, ListingService service, MarketCatalog catalog, CancellationToken cancel)
    {
        if (!Words<ReasonCode>.TryParse(body.Reason, out var reason))
            return Error.Invalid("reason", "word.unknown", new("終える理由を選んでください。", $"Choose a reason: {string.Join(", ", Words<ReasonCode>.All)}.")).ToProblem();
        return (await service.CloseAsync(user.ToCaller(), id, reason, body.Version, cancel)).ToHttp(x => Results.Ok(Managed(x, catalog)));
    }

    private static async Task<IResult> MineAsync(ClaimsPrincipal user, PortDbContext db, MarketCatalog catalog, CancellationToken cancel)
    {
        var mine = await db.Listings.AsNoTracking().Include(x => x.Organization).OwnedBy(user.ToCaller(), db)
            .OrderByDescending(x => x.UpdatedAt).ToListAsync(cancel);
        return Results.Ok(mine.Select(x => ListingView.ForManager(x, catalog.Of(x))));
    }

    private static JsonObject Managed(Listing listing, MarketCatalog catalog, IReadOnlyList<Finding>? findings = null)
    {
        var view = ListingView.ForManager(listing, catalog.Of(listing));
        if (findings is not null)
            view["findings"] = Problems.Findings(findings);
        return view;
    }

    private static object Measured(Anonymity x) => new
    {
        x.Sharing,
        x.AnySize,
        x.WholeWard,
        x.Level,
        Suggestions = x.Suggestions.Select(s => new { s.Field, Text = s.Text.ToString() }),
    };

    private sealed record VersionInput(int? Version);

    private sealed record CloseInput(string? Reason, int? Version);
}
