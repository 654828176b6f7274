using Microsoft.EntityFrameworkCore;
using Npgsql;
using SetagayaPort.Core.Assistance;
using SetagayaPort.Core.Audit;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Jobs;
using SetagayaPort.Core.Organizations;

namespace SetagayaPort.Core.Markets;

/// <summary>Writes listings: every change is audited and tells search and matching through the outbox.</summary>
public sealed class ListingService(PortDbContext db, MarketCatalog catalog, AssistanceLog assistance, TimeProvider time)
{
    internal static readonly Error NotFromHere = Error.Conflict("listing.state",
        new("いまの状態では、この操作はできません。", "This is not possible in the listing's present state."));

    private static readonly Error Introduced = Error.Conflict("listing.introduced",
        new("この掲載からは紹介が始まっているため、消せません。かわりに、掲載を終えてください。", "It cannot be deleted, because people have been introduced through it. Close it instead."));

    public Task<Result<Listing>> CreateAsync(Caller caller, ListingInput input, CancellationToken cancel = default) => CreateForAsync(caller, caller.Id, input, cancel);

    /// <summary>For somebody else: the caller's right to act for them is checked before.</summary>
    internal async Task<Result<Listing>> CreateForAsync(Caller caller, Guid owner, ListingInput input, CancellationToken cancel)
    {
        if (await OrganizationErrorAsync(caller, owner, input, cancel) is { } error)
            return error;

        var now = time.GetUtcNow();
        var listing = new Listing { Id = Guid.CreateVersion7(now), Market = input.Market, Side = input.Side, OwnerId = owner, CreatedAt = now };
        listing.Write(input.Fields, input.Details, now);
        db.Add(listing);
        return await SaveAsync(caller, listing, "listing.created", cancel);
    }

    public async Task<Result<Listing>> UpdateAsync(Caller caller, Guid id, ListingInput input, CancellationToken cancel = default)
    {
        var listing = await FindAsync(caller, id, cancel);
        if (listing is null)
            return Error.NotFound;
        if (input.Version is not { } version)
            return Error.Invalid("version", "required", new("版（version）を書いてください。", "Give the version you read."));
        if (version != listing.Version)
            return Stale(listing);
        if (await OrganizationErrorAsync(caller, listing.OwnerId, input, cancel) is { } error)
            return error;

        listing.Write(input.Fields, input.Details, time.GetUtcNow());

        // What is public stays lawful: an edit that breaks a blocking rule is refused, not shown.
        if (listing.Status == ListingStatus.Published && Blocked(listing) is { } blocked)
            return blocked;

        return await SaveAsync(caller, listing, "listing.updated", cancel);
    }

    public async Task<Result<Listing>> PublishAsync(Caller caller, Guid id, int? version, CancellationToken cancel = default)
    {
        var listing = await FindAsync(caller, id, cancel);
        if (listing is null)
            return Error.NotFound;
        if (version is not null && version != listing.Version)
            return Stale(listing);
        if (Blocked(listing) is { } blocked)
            return blocked;
        if (!listing.Publish(time.GetUtcNow()))
            return NotFromHere;

        return await SaveAsync(caller, listing, "listing.published", cancel);
    }

    public Task<Result<Listing>> PauseAsync(Caller caller, Guid id, int? version, CancellationToken cancel = default) =>
        MoveAsync(caller, id, version, "listing.paused", listing => listing.Pause(time.GetUtcNow()), cancel);

    public Task<Result<Listing>> CloseAsync(Caller caller, Guid id, ReasonCode reason, int? version, CancellationToken cancel = default) =>
        MoveAsync(caller, id, version, "listing.closed", listing => listing.Close(reason, time.GetUtcNow()), cancel);

    /// <summary>Removes a listing that nobody has been introduced through; others are closed instead.</summary>
    public async Task<Result<Guid>> DeleteAsync(Caller caller, Guid id, CancellationToken cancel = default)
    {
        var listing = await FindAsync(caller, id, cancel);
        if (listing is null)
            return Error.NotFound;

        db.Remove(listing);
        db.Audit(caller, "listing.deleted", listing.Id, time.GetUtcNow(), await assistance.NoteAsync(caller, listing.OwnerId, "listing.deleted", listing.Id, cancel));
        Tell(listing.Id);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException error) when (error.InnerException is PostgresException { SqlState: PostgresErrorCodes.ForeignKeyViolation })
        {
            return Introduced;
        }

        return id;
    }

    /// <summary>What the rules say today, blocks first.</summary>
    public IReadOnlyList<Finding> Check(Listing listing) =>
        [.. catalog.Of(listing).Check(listing, time.TownToday()).OrderBy(x => x.Severity)];

    /// <summary>What the rules would say if the listing were written so; nothing is changed.</summary>
    public IReadOnlyList<Finding> Check(Listing listing, ListingInput input)
    {
        var written = new Listing { Id = listing.Id, Market = listing.Market, Side = listing.Side, OwnerId = listing.OwnerId };
        written.Write(input.Fields, input.Details, time.GetUtcNow());
        return Check(written);
    }

    /// <summary>Somebody else was first: the answer carries what stands there now beside what was sent.</summary>
    private Error Stale(Listing listing) => Error.StaleVersion with { Current = ListingView.ForManager(listing, catalog.Of(listing)) };

    internal Task<Listing?> FindAsync(Caller caller, Guid id, CancellationToken cancel) =>
        db.Listings.Include(x => x.Organization).ManagedBy(caller, db).FirstOrDefaultAsync(x => x.Id == id, cancel);

    internal Error? Blocked(Listing listing)
    {
        var findings = Check(listing);
        return findings.Any(x => x.Severity == Severity.Block)
            ? new Error(ErrorKind.Rule, "listing.findings", new("公開の前に、直すところがあります。", "Some things must be mended before it can be published.")) { Findings = findings }
            : null;
    }

    private async Task<Result<Listing>> MoveAsync(Caller caller, Guid id, int? version, string action, Func<Listing, bool> move, CancellationToken cancel)
    {
        var listing = await FindAsync(caller, id, cancel);
        if (listing is null)
            return Error.NotFound;
        if (version is not null && version != listing.Version)
            return Stale(listing);

        return move(listing) ? await SaveAsync(caller, listing, action, cancel) : NotFromHere;
    }

    private async Task<Error?> OrganizationErrorAsync(Caller caller, Guid owner, ListingInput input, CancellationToken cancel)
    {
        if (input.Fields.OrganizationId is not { } organization)
            return null;
        var writers = db.Set<OrganizationMember>().Where(x => x.OrganizationId == organization);
        return await writers.AnyAsync(x => x.AccountId == caller.Id || (caller.IsCoordinator && x.AccountId == owner), cancel)
            ? null
            : Error.Invalid("organizationId", "organization.notMember", new("この団体の担当者ではありません。", "You are not a member of this organisation."));
    }

    internal async Task<Result<Listing>> SaveAsync(Caller caller, Listing listing, string action, CancellationToken cancel)
    {
        db.Audit(caller, action, listing.Id, time.GetUtcNow(), await assistance.NoteAsync(caller, listing.OwnerId, action, listing.Id, cancel));
        Tell(listing.Id);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Error.StaleVersion;
        }

        return listing;
    }

    private void Tell(Guid listing)
    {
        db.Enqueue(OutboxTopics.IndexListing, listing.ToString(), time.GetUtcNow());
        db.Enqueue(OutboxTopics.MatchListing, listing.ToString(), time.GetUtcNow());
    }
}
