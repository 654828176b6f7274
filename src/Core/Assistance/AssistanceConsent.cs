using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Core.Audit;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Introductions;
using SetagayaPort.Core.Jobs;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Notifications;
using SetagayaPort.Core.Organizations;
using SetagayaPort.Core.ShopRecords;

namespace SetagayaPort.Core.Assistance;

/// <summary>The person lets stand what was entered for them, piece by piece or as a whole, or withdraws the consent.</summary>
public sealed class AssistanceConsent(PortDbContext db, IntroductionService introductions, IntroductionCourse course, TimeProvider time)
{
    private const string Nobody = "退会された方";

    /// <summary>The person has read one listing and keeps it.</summary>
    public async Task<Result<Guid>> ConfirmListingAsync(Caller caller, Guid listing, CancellationToken cancel = default)
    {
        var act = await db.Set<AssistedAct>().FirstOrDefaultAsync(x => x.AccountId == caller.Id && x.SubjectId == listing && x.Action == AssistedAct.ListingEntered, cancel);
        if (act is null)
            return Error.NotFound;
        act.ConfirmedAt ??= time.GetUtcNow();
        db.Audit(caller, "assistance.listingConfirmed", listing, time.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        return listing;
    }

    /// <summary>The person has read the consent and all that was entered, and goes on alone.</summary>
    public async Task<Result<AssistedEntry>> ConfirmAsync(Caller caller, CancellationToken cancel = default)
    {
        if (await db.Set<AssistedEntry>().FirstOrDefaultAsync(x => x.AccountId == caller.Id, cancel) is not { } entry)
            return Error.NotFound;
        var now = time.GetUtcNow();
        if (!entry.Confirm(now))
            return AssistanceErrors.State;
        foreach (var act in await db.Set<AssistedAct>().Where(x => x.AccountId == caller.Id && x.ConfirmedAt == null).ToListAsync(cancel))
            act.ConfirmedAt = now;
        db.Audit(caller, "assistance.confirmed", caller.Id, now);
        await db.SaveChangesAsync(cancel);
        return entry;
    }

    /// <summary>The person withdraws, signed in.</summary>
    public Task<Result<AssistedEntry>> WithdrawAsync(Caller caller, CancellationToken cancel = default) => EndAsync(caller, caller.Id, said: null, cancel);

    /// <summary>A coordinator records that the person has withdrawn.</summary>
    public async Task<Result<AssistedEntry>> WithdrawForAsync(Caller caller, Guid account, WordOfMouth said, CancellationToken cancel = default)
    {
        if (!caller.IsCoordinator)
            return Error.Forbidden;
        if (said.Check(time.TownToday()) is { Count: > 0 } errors)
            return Error.Invalid(errors);
        return await db.Set<AssistedEntry>().AnyAsync(x => x.AccountId == account && x.TakenOverAt != null, cancel)
            ? AssistanceErrors.State
            : await EndAsync(caller, account, said, cancel);
    }

    /// <summary>Closes what was entered, ends its introductions, and deletes what says who the person is.</summary>
    private async Task<Result<AssistedEntry>> EndAsync(Caller caller, Guid account, WordOfMouth? said, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.Set<AssistedEntry>().FirstOrDefaultAsync(x => x.AccountId == account, cancel) is not { } entry)
            return Error.NotFound;
        var now = time.GetUtcNow();
        if (!entry.Withdraw(now))
            return AssistanceErrors.State;

        if (await EndIntroductionsAsync(caller, account, said, cancel) is { } error)
            return error;
        foreach (var listing in await db.Listings.Where(x => x.OwnerId == account).ToListAsync(cancel))
        {
            listing.Close(ReasonCode.ChangedMind, now);
            listing.Forget(now);
            db.Audit(caller, "listing.closed", listing.Id, now, caller.Id == account ? null : AssistanceLog.For(account, said));
            db.Enqueue(OutboxTopics.IndexListing, listing.Id.ToString(), now);
            db.Enqueue(OutboxTopics.MatchListing, listing.Id.ToString(), now);
        }

        await ForgetAsync(account, cancel);
        db.Audit(caller, "assistance.withdrawn", account, now, caller.Id == account ? null : AssistanceLog.For(account, said));
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return AssistanceErrors.State;
        }

        await transaction.CommitAsync(cancel);
        return entry;
    }

    private async Task<Error?> EndIntroductionsAsync(Caller caller, Guid account, WordOfMouth? said, CancellationToken cancel)
    {
        var person = new Caller(account);
        var by = said is null ? null : new OnBehalf(caller, said);
        var open = await db.Set<Introduction>()
            .Where(x => (x.FromListing.OwnerId == account || x.ToListing.OwnerId == account)
                && (x.State == IntroductionState.Proposed || x.State == IntroductionState.Accepted || x.State == IntroductionState.InProgress))
            .Select(x => new { x.Id, x.State }).ToListAsync(cancel);
        foreach (var x in open)
        {
            var ended = x.State == IntroductionState.Proposed
                ? await introductions.DeclineAsync(person, x.Id, ReasonCode.ChangedMind, note: null, by, cancel)
                : await course.StopAsync(person, x.Id, by, cancel);
            if (!ended.Ok)
                return ended.Error;
        }

        return null;
    }

    private async Task ForgetAsync(Guid account, CancellationToken cancel)
    {
        var person = await db.Accounts.FirstAsync(x => x.Id == account, cancel);
        person.DisplayName = Nobody;
        (person.UserName, person.NormalizedUserName, person.Email, person.NormalizedEmail, person.EmailConfirmed) = (null, null, null, null, false);
        (person.PasswordHash, person.PhoneNumber, person.PhoneNumberConfirmed) = (null, null, false);
        person.Roles = [AccountRoles.Member];
        person.RevokeSessions();
        foreach (var act in await db.Set<AssistedAct>().Where(x => x.AccountId == account && x.Note != null).ToListAsync(cancel))
            act.Note = null;
        await db.Set<ShopRecord>().Where(x => x.OwnerId == account).ExecuteDeleteAsync(cancel);
        await db.Set<OrganizationMember>().Where(x => x.AccountId == account).ExecuteDeleteAsync(cancel);
        await db.Set<Notification>().Where(x => x.AccountId == account).ExecuteDeleteAsync(cancel);
    }
}
