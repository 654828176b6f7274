using Microsoft.EntityFrameworkCore;
using Npgsql;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Core.Audit;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Introductions;
using SetagayaPort.Core.Messaging;

namespace SetagayaPort.Core.Assistance;

/// <summary>The person takes over the account that a coordinator began for them, with the code of the letter.</summary>
public sealed class TakeoverService(PortDbContext db, AccountService accounts, TimeProvider time)
{
    /// <param name="typed">The code as it was typed.</param>
    /// <param name="email">From now on the name for signing in.</param>
    /// <param name="password">8 to 128 characters, not a common one.</param>
    /// <param name="confirmed">Whether the mail address needs no confirmation.</param>
    /// <param name="cancel">Ends the waiting.</param>
    public async Task<Result<Account>> TakeOverAsync(string? typed, string? email, string? password, bool confirmed, CancellationToken cancel = default)
    {
        email = email?.Trim() ?? "";
        if (await accounts.CheckSignInAsync(email, password) is { Count: > 0 } errors)
            return Error.Invalid(errors);
        if (TakeoverCode.Read(typed) is not { } code)
            return AssistanceErrors.Code;
        var found = await FindAsync(code, cancel);
        if (!found.Ok)
            return found.Error;

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var now = time.GetUtcNow();
        var entry = found.Value;
        var account = await db.Accounts.FirstAsync(x => x.Id == entry.AccountId, cancel);
        if (!entry.TakeOver(now))
            return AssistanceErrors.Code;
        account.LastActiveOn = time.TownToday();
        db.Audit(new Caller(account.Id), "assistance.takenOver", account.Id, now);
        try
        {
            if (await accounts.OpenSignInAsync(account, email, password!, confirmed) is { } refused)
                return refused;
            await LeaveConversationsAsync(entry, cancel);
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            return account;
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody else with the same letter was first.
            return AssistanceErrors.Code;
        }
        catch (DbUpdateException error) when (error.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            return AccountService.Taken;
        }
    }

    /// <summary>Counts the try first, in the row's own update: many tries at once are no more than many in a row.</summary>
    private async Task<Result<AssistedEntry>> FindAsync(TakeoverCode code, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var rested = now - TakeoverCode.Pause;
        var letters = db.Set<AssistedEntry>().Assisted().Where(x => x.CodeKey == code.Key && x.CodeExpiresAt > now);
        var counted = await letters.Where(x => x.CodeTries < TakeoverCode.MaxTries || x.CodeTriedAt < rested).ExecuteUpdateAsync(x => x
            .SetProperty(e => e.CodeTries, e => e.CodeTriedAt < rested ? 1 : e.CodeTries + 1)
            .SetProperty(e => e.CodeTriedAt, now), cancel);
        if (counted == 0)
        {
            code.PretendToCompare();
            return await letters.AnyAsync(cancel) ? AssistanceErrors.Waiting : AssistanceErrors.Code;
        }

        var entry = await letters.FirstOrDefaultAsync(cancel);
        return entry is not null && code.Fits(entry.CodeHash!) ? entry : AssistanceErrors.Code;
    }

    /// <summary>The coordinator who passed answers on has no more to do in the person's conversations.</summary>
    private async Task LeaveConversationsAsync(AssistedEntry entry, CancellationToken cancel) =>
        await db.Set<ConversationMember>()
            .Where(x => x.AccountId == entry.CoordinatorId && x.LeftSeq == null
                && db.Set<Conversation>().Any(c => c.Id == x.ConversationId && c.Kind == ConversationKind.Introduction)
                && db.Set<ConversationMember>().Any(m => m.ConversationId == x.ConversationId && m.AccountId == entry.AccountId)
                && !db.Set<Introduction>().Any(i => i.ConversationId == x.ConversationId && (i.FromListing.OwnerId == x.AccountId || i.ToListing.OwnerId == x.AccountId)))
            .ExecuteUpdateAsync(x => x.SetProperty(m => m.LeftSeq, m => db.Set<Conversation>().Where(c => c.Id == m.ConversationId).Select(c => (long?)c.LastSeq).First()), cancel);
}
