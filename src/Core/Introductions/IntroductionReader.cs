using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Agents;
using SetagayaPort.Core.Contacts;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;

namespace SetagayaPort.Core.Introductions;

/// <summary>Reads introductions and decides what each reader learns of the other side.</summary>
public sealed class IntroductionReader(PortDbContext db, MarketCatalog catalog)
{
    /// <summary>Newest first; of one state where given.</summary>
    public async Task<List<IntroductionView>> ListAsync(Caller caller, IntroductionState? state, int skip = 0, int take = 100, CancellationToken cancel = default)
    {
        var found = await Whole(db.Set<Introduction>().OfParty(caller, db).Where(x => state == null || x.State == state))
            .OrderByDescending(x => x.ProposedAt).ThenBy(x => x.Id).Skip(skip).Take(take).ToListAsync(cancel);
        return await ViewAsync(caller, found, cancel);
    }

    /// <summary>One box of a party: what must be answered soonest first, otherwise newest first.</summary>
    public async Task<List<IntroductionView>> BoxAsync(Caller caller, IntroductionBox box, int skip, int take, CancellationToken cancel = default)
    {
        var query = Whole(db.Set<Introduction>().InBox(box, caller, db));
        query = box == IntroductionBox.YourTurn
            ? query.OrderBy(x => x.ReplyBy).ThenBy(x => x.Id)
            : query.OrderByDescending(x => x.ClosedAt ?? x.ProposedAt).ThenBy(x => x.Id);
        return await ViewAsync(caller, await query.Skip(skip).Take(take).ToListAsync(cancel), cancel);
    }

    /// <summary>Those that a question finds among all that the caller may read; for a coordinator's desk, over everybody's.</summary>
    public async Task<List<IntroductionView>> SelectAsync(Caller caller, Func<IQueryable<Introduction>, IQueryable<Introduction>> question, CancellationToken cancel = default) =>
        await ViewAsync(caller, await Whole(question(db.Set<Introduction>().ReadableBy(caller, db))).ToListAsync(cancel), cancel);

    /// <summary>How many lie in each box.</summary>
    public async Task<IReadOnlyDictionary<IntroductionBox, int>> CountAsync(Caller caller, CancellationToken cancel = default)
    {
        var all = db.Set<Introduction>();
        var states = await all.OfParty(caller, db).GroupBy(x => x.State).Select(x => new { State = x.Key, Count = x.Count() }).ToDictionaryAsync(x => x.State, x => x.Count, cancel);
        var turn = await all.InBox(IntroductionBox.YourTurn, caller, db).CountAsync(cancel);
        return new Dictionary<IntroductionBox, int>
        {
            [IntroductionBox.YourTurn] = turn,
            [IntroductionBox.Waiting] = states.GetValueOrDefault(IntroductionState.Proposed) - turn,
            [IntroductionBox.Open] = states.GetValueOrDefault(IntroductionState.Accepted) + states.GetValueOrDefault(IntroductionState.InProgress),
            [IntroductionBox.Closed] = states.Where(x => x.Key is not (IntroductionState.Proposed or IntroductionState.Accepted or IntroductionState.InProgress)).Sum(x => x.Value),
        };
    }

    public async Task<IntroductionView?> FindAsync(Caller caller, Guid id, CancellationToken cancel = default)
    {
        var found = await Whole(db.Set<Introduction>().FollowedBy(caller, db).Where(x => x.Id == id)).ToListAsync(cancel);
        return (await ViewAsync(caller, found, cancel)).FirstOrDefault();
    }

    /// <summary>The promise of confidentiality that was given in it, for its parties and coordinators.</summary>
    public Task<ConfidentialityPromise?> FindPromiseAsync(Caller caller, Guid id, CancellationToken cancel = default) =>
        db.Set<ConfidentialityPromise>().AsNoTracking()
            .Where(x => x.IntroductionId == id && db.Set<Introduction>().ReadableBy(caller, db).Any(i => i.Id == id)).FirstOrDefaultAsync(cancel);

    private static IQueryable<Introduction> Whole(IQueryable<Introduction> query) => query.AsNoTracking().AsSplitQuery()
        .Include(x => x.FromListing.Organization).Include(x => x.ToListing.Organization).Include(x => x.Steps);

    private async Task<List<IntroductionView>> ViewAsync(Caller caller, List<Introduction> found, CancellationToken cancel)
    {
        var listings = found.SelectMany(x => new[] { x.FromListingId, x.ToListingId }).ToArray();
        var mine = (await db.Listings.OwnedBy(caller, db).Where(x => listings.Contains(x.Id)).Select(x => x.Id).ToListAsync(cancel)).ToHashSet();
        var owners = found.SelectMany(x => new[] { x.FromListing.OwnerId, x.ToListing.OwnerId }).ToArray();
        var names = await db.Accounts.Where(x => owners.Contains(x.Id)).ToDictionaryAsync(x => x.Id, x => x.DisplayName, cancel);
        return [.. found.Select(x => View(x, caller, mine, names))];
    }

    private IntroductionView View(Introduction x, Caller caller, HashSet<Guid> mine, Dictionary<Guid, string> names)
    {
        var (from, to) = (mine.Contains(x.FromListingId), mine.Contains(x.ToListingId));
        var hiding = x.DisclosingListingId is not { } business ? null : business == x.FromListingId ? x.FromListing : x.ToListing;
        var disclosing = hiding is not null && mine.Contains(hiding.Id);
        var whole = caller.IsCoordinator || caller.IsAdministrator || (x.FromConsentAt is not null && x.ToConsentAt is not null);
        return new IntroductionView(x.Id, x.State, whole || from || x.ByCoordinator ? x.Message : ContactMask.Of(x.Message), x.Why, x.ByCoordinator, x.ProposedAt, x.ReplyBy,
            [.. x.Steps.OrderBy(s => s.RecordedAt).Select(s => new IntroductionStepView(s.Kind, s.At, s.Note, s.RecordedById == caller.Id, s.RecordedAt))],
            [Party(x, x.FromListing, from, x.FromConsentAt is not null, !x.ByCoordinator, caller, names), Party(x, x.ToListing, to, x.ToConsentAt is not null, false, caller, names)],
            x.ConversationId, x.DisclosureStage)
        {
            Grade = x.Grade,
            YourTurn = (from && x.Awaits(from: true)) || (to && x.Awaits(from: false)),
            NdaAcceptedAt = x.NdaAcceptedAt,
            YouDisclose = hiding is null ? null : disclosing,
            Disclosed = hiding is not null && (from || to) && (x.IsCleared || (disclosing && x.DisclosureStage >= 4)) ? hiding.Confidential : null,
            Hold = x.HeldUntil is { } until ? new HoldView(until, x.HoldNote, x.HeldById == caller.Id) : null,
            Reason = x.Reason,
            Note = whole || x.ClosedById == caller.Id || x.Note is null ? x.Note : ContactMask.Of(x.Note),
            ClosedByYou = x.ClosedById is null ? null : x.ClosedById == caller.Id,
            ClosedAt = x.ClosedAt,
            Objection = x.Objection,
        };
    }

    private IntroductionPartyView Party(Introduction x, Listing listing, bool you, bool consented, bool proposed, Caller caller, Dictionary<Guid, string> names)
    {
        var kind = catalog.Of(listing);
        var all = you || caller.IsCoordinator || caller.IsAdministrator;

        // A private listing shows itself to the other side only with its owner's yes.
        var shown = all || consented || listing.Visibility != Visibility.Private;
        var bothAgreed = x.FromConsentAt is not null && x.ToConsentAt is not null;
        var named = all || (bothAgreed && (!kind.Discloses || x.IsCleared));
        var name = named ? listing.Organization?.Name ?? names.GetValueOrDefault(listing.OwnerId) : null;
        return new IntroductionPartyView(shown ? listing.Id : null, listing.Market, listing.Side,
            shown ? listing.Title : null, shown ? listing.Summary : null, listing.Area, you, proposed, consented, name);
    }
}
