using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Core.Audit;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Notifications;

namespace SetagayaPort.Core.Markets.Succession.Guideline;

/// <summary>Keeps the guideline's lists for a business, and turns from handing it on to closing it well.</summary>
public sealed class GuidelineService(PortDbContext db, ListingService listings, Notifier notifier, TimeProvider time)
{
    private const int MaxNote = 1000;

    private static readonly Error Unknown = Error.Invalid("checked", "word.unknown", new("この項目はありません。", "There is no such item."));

    private static readonly Error NoteTooLong = Error.Invalid("note", "text.tooLong", new("1,000文字までにしてください。", "Use at most 1,000 characters."));

    /// <summary>The business for those who manage it; null for everybody else and for listings of other kinds.</summary>
    public Task<Listing?> FindAsync(Caller caller, Guid listing, CancellationToken cancel = default) =>
        db.Listings.AsNoTracking().ManagedBy(caller, db).FirstOrDefaultAsync(x => x.Id == listing && x.Market == SuccessionMarket.Word && x.Side == BusinessKind.Word, cancel);

    public Task<List<GuidelineCheck>> ChecksAsync(Guid listing, CancellationToken cancel = default) =>
        db.Set<GuidelineCheck>().AsNoTracking().Where(x => x.ListingId == listing).ToListAsync(cancel);

    public Task<ClosureRequest?> ClosureAsync(Guid listing, CancellationToken cancel = default) =>
        db.Set<ClosureRequest>().AsNoTracking().FirstOrDefaultAsync(x => x.ListingId == listing, cancel);

    /// <summary>Ticks exactly these items; what was ticked before keeps its day.</summary>
    public async Task<Result<List<GuidelineCheck>>> TickAsync(Caller caller, Guid listing, IReadOnlyCollection<string> items, CancellationToken cancel = default)
    {
        if (!items.All(GuidelineList.Ids.Contains))
            return Unknown;
        if (await FindAsync(caller, listing, cancel) is null)
            return Error.NotFound;

        var before = await db.Set<GuidelineCheck>().Where(x => x.ListingId == listing).ToListAsync(cancel);
        var now = time.GetUtcNow();
        db.RemoveRange(before.Where(x => !items.Contains(x.Item)));
        db.AddRange(items.Distinct(StringComparer.Ordinal).Where(x => before.All(b => b.Item != x))
            .Select(x => new GuidelineCheck { ListingId = listing, Item = x, CheckedById = caller.Id, CheckedAt = now }));
        db.Audit(caller, "guideline.ticked", listing, now);
        await db.SaveChangesAsync(cancel);
        return await ChecksAsync(listing, cancel);
    }

    /// <summary>Closes the listing and asks the coordinators to help with closing the business. Talks that have begun may go on.</summary>
    public async Task<Result<Listing>> TurnToClosureAsync(Caller caller, Guid listing, string? note, int? version, CancellationToken cancel = default)
    {
        if (note?.Length > MaxNote)
            return NoteTooLong;
        if (await FindAsync(caller, listing, cancel) is not { } business)
            return Error.NotFound;

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var closed = await listings.CloseAsync(caller, listing, ReasonCode.Other, version, cancel);
        if (!closed.Ok)
            return closed;
        var now = time.GetUtcNow();
        if (!await db.Set<ClosureRequest>().AnyAsync(x => x.ListingId == listing, cancel))
        {
            db.Add(new ClosureRequest { ListingId = listing, Note = string.IsNullOrWhiteSpace(note) ? null : note.Trim(), RequestedById = caller.Id, RequestedAt = now });
            db.Audit(caller, "closure.requested", listing, now);
            var coordinators = await db.CoordinatorsAsync(cancel);
            await notifier.NotifyAsync(coordinators, NotificationKind.Request, new(
                $"「{business.Title}」の持ち主の方が、たたみ方の相談を希望しています。", $"The owner of \"{business.Title}\" asks for help with closing the business."), $"/listings/{listing}/guideline", cancel: cancel);
            await db.SaveChangesAsync(cancel);
        }

        await transaction.CommitAsync(cancel);
        return closed;
    }
}
