using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Notifications;

namespace SetagayaPort.Core.ShopRecords;

/// <summary>Plans the closing of a shop: its date, its steps, the owner's consent to each telling, and the end of its faces.</summary>
public sealed class ClosingService(PortDbContext db, ShopRecordService shops, ListingService listings, Notifier notifier, TimeProvider time)
{
    private const int MostYears = 20;

    /// <summary>Sets, moves or gives up the closing date.</summary>
    public async Task<Result<ShopRecord>> PlanAsync(Caller caller, Guid id, DateOnly? day, int? version, CancellationToken cancel = default)
    {
        if (await shops.OwnAsync(caller, id, cancel) is not { } shop)
            return Error.NotFound;
        if (version is not null && version != shop.Version)
            return Error.StaleVersion with { Current = ShopSchema.View(shop) };
        var today = time.TownToday();
        if (day <= today)
            return ShopErrors.ClosingPast;
        if (day > today.AddYears(MostYears))
            return ShopErrors.ClosingFar;
        shop.PlanClosing(day, time.GetUtcNow());
        return await shops.SaveAsync(caller, shop, day is null ? "shop.closingGivenUp" : "shop.closingPlanned", cancel);
    }

    /// <summary>
    /// Marks a step as done. One that tells somebody something needs the owner's consent to exactly the text in force; to tell the coordinators
    /// also lets them in.
    /// </summary>
    /// <param name="caller">An owner of the record.</param>
    /// <param name="id">The record.</param>
    /// <param name="kind">The step.</param>
    /// <param name="textVersion">Version of the text that the owner has read and agreed to; null where nothing was agreed to.</param>
    /// <param name="language">Language in which it was read.</param>
    /// <param name="cancel">Cancellation.</param>
    public async Task<Result<ShopRecord>> DoAsync(Caller caller, Guid id, ClosingStepKind kind, string? textVersion, string language, CancellationToken cancel = default)
    {
        if (await shops.OwnAsync(caller, id, cancel) is not { } shop)
            return Error.NotFound;
        if (shop.ClosingOn is not { } closing || shop.Steps.Find(x => x.Kind == kind) is not { IsDone: false })
            return ShopErrors.StepState;
        var now = time.GetUtcNow();
        if (ClosingPlan.Discloses(kind))
        {
            var text = ShopTexts.Step(kind, closing, language);
            if (textVersion is null)
                return ShopErrors.ConsentNeeded;
            if (textVersion != text.Version)
                return ShopErrors.TextChanged;
            await shops.AgreeAsync(caller, shop, Words<ClosingStepKind>.Of(kind), text, cancel);
        }

        shop.Do(kind, caller.Id, now);
        if (kind == ClosingStepKind.TellCoordinator)
            await TellCoordinatorsAsync(shop, now, cancel);
        return await shops.SaveAsync(caller, shop, "shop.stepDone", cancel);
    }

    /// <summary>Once the date has passed, ends the open faces that the caller may change, those named or all.</summary>
    public async Task<Result<int>> CloseFacesAsync(Caller caller, Guid id, IReadOnlyCollection<Guid>? chosen, CancellationToken cancel = default)
    {
        if (await shops.OwnAsync(caller, id, cancel) is not { } shop)
            return Error.NotFound;
        if (shop.ClosingOn is not { } day || day >= time.TownToday())
            return ShopErrors.NotPassed;
        var open = await db.Set<ShopFace>().Where(x => x.RecordId == id && x.Listing.Status != ListingStatus.Closed)
            .Where(x => db.Listings.OwnedBy(caller, db).Any(l => l.Id == x.ListingId)).Select(x => x.ListingId).ToListAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var closed = 0;
        foreach (var listing in open.Where(x => chosen is null || chosen.Contains(x)))
        {
            var result = await listings.CloseAsync(caller, listing, ReasonCode.Other, version: null, cancel);
            if (!result.Ok)
                return result.Error;
            closed++;
        }

        await transaction.CommitAsync(cancel);
        return closed;
    }

    private async Task TellCoordinatorsAsync(ShopRecord shop, DateTimeOffset now, CancellationToken cancel)
    {
        shop.LetCoordinatorsIn(true, now);
        var coordinators = await db.CoordinatorsAsync(cancel);
        await notifier.NotifyAsync(coordinators, NotificationKind.Request, new(
            "店をたたむ準備の相談が届きました。", "An owner tells you that a shop prepares to close."), Link(shop.Id), cancel: cancel);
    }

    /// <summary>The page of the plan, to which notices lead.</summary>
    internal static string Link(Guid record) => $"/my-shops/{record}/closing";
}
