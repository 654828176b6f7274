using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Introductions;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Markets.Succession;

namespace SetagayaPort.Core.ShopRecords;

/// <summary>Reads the plan of a closing.</summary>
public sealed class ClosingReader(PortDbContext db, ShopRecordService shops, TimeProvider time)
{
    /// <summary>Null when the record is not the caller's to read.</summary>
    public async Task<ClosingView?> FindAsync(Caller caller, Guid id, string language, CancellationToken cancel = default)
    {
        if (await shops.FindAsync(caller, id, cancel) is not { } shop)
            return null;
        var today = time.TownToday();
        var owns = await shops.OwnsAsync(caller, id, cancel);
        var consents = await shops.ConsentsAsync(id, cancel);
        var faces = await db.Set<ShopFace>().AsNoTracking().Where(x => x.RecordId == id && x.Listing.Status != ListingStatus.Closed)
            .Where(x => db.Listings.OwnedBy(caller, db).Any(l => l.Id == x.ListingId)).OrderBy(x => x.MadeAt).Select(x => x.Listing).ToListAsync(cancel);
        var talks = await db.Set<Introduction>().AnyAsync(SuccessorTalks(db, id), cancel);
        return new ClosingView(shop, owns, [.. shop.Steps.OrderBy(x => x.Kind).Select(x => Step(shop, x, consents, language, today))],
            talks, !talks && shop.ClosingOn is { } day && day >= today && day <= today.AddDays(ClosingPlan.OfferDays), shop.ClosingOn < today)
        {
            Business = faces.Find(x => x.Market == SuccessionMarket.Word)?.Id,
            OpenFaces = faces,
        };
    }

    /// <summary>Whether an introduction is one of a record's business with somebody, in progress.</summary>
    internal static System.Linq.Expressions.Expression<Func<Introduction, bool>> SuccessorTalks(PortDbContext db, Guid record) => x =>
        (x.State == IntroductionState.Accepted || x.State == IntroductionState.InProgress)
        && db.Set<ShopFace>().Any(f => f.RecordId == record && f.Listing.Market == SuccessionMarket.Word && (f.ListingId == x.FromListingId || f.ListingId == x.ToListingId));

    private static ClosingView.Step Step(ShopRecord shop, ClosingStep step, List<ShopConsent> consents, string language, DateOnly today)
    {
        var word = Words<ClosingStepKind>.Of(step.Kind);
        return new ClosingView.Step(
            step,
            !step.IsDone && shop.ClosingOn is { } closing && ClosingPlan.Discloses(step.Kind) ? ShopTexts.Step(step.Kind, closing, language) : null,
            step.IsDone ? consents.Find(x => x.Matter == word) : null,
            !step.IsDone && step.DueOn < today);
    }
}
