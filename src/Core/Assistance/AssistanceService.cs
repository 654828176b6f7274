using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Core.Audit;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Introductions;
using SetagayaPort.Core.Markets;

namespace SetagayaPort.Core.Assistance;

/// <summary>A coordinator enters for somebody offline: opens their account, writes listings for them, has the letter's code drawn.</summary>
public sealed class AssistanceService(PortDbContext db, ListingService listings, TimeProvider time)
{
    private const int MaxContact = 200;

    /// <summary>
    /// Opens an account that nobody can sign in to: it has neither name for signing in nor mail address nor password, so
    /// there is nothing to guess and nothing to write to. The text of consent is kept as it was read.
    /// </summary>
    public async Task<Result<AssistedEntry>> RegisterAsync(Caller caller, AssistedPerson person, PromiseText text, CancellationToken cancel = default)
    {
        if (!caller.IsCoordinator)
            return Error.Forbidden;
        if (Check(person) is { Count: > 0 } errors)
            return Error.Invalid(errors);
        if (person.TextRead is not null && person.TextRead != text.Version)
            return AssistanceErrors.TextChanged;

        var now = time.GetUtcNow();
        var account = new Account
        {
            Id = Guid.CreateVersion7(now),
            DisplayName = person.Name!.Trim(),
            Locale = text.Language,
            Roles = [.. (person.Roles ?? []).Prepend(AccountRoles.Member).Distinct(StringComparer.Ordinal)],
            LockoutEnabled = true,
            CreatedAt = now,
            LastActiveOn = time.TownToday(),
        };
        var entry = AssistedEntry.Of(account.Id, caller.Id, person, text, now);
        db.Add(account);
        db.Add(entry);
        db.Audit(caller, "assistance.registered", account.Id, now, AssistanceLog.For(account.Id, person.Said));
        await db.SaveChangesAsync(cancel);
        return entry;
    }

    /// <summary>Draws the code for a letter; a code drawn before no longer works.</summary>
    public async Task<Result<IssuedCode>> IssueCodeAsync(Caller caller, Guid account, CancellationToken cancel = default)
    {
        if (!caller.IsCoordinator)
            return Error.Forbidden;
        if (await db.Set<AssistedEntry>().FirstOrDefaultAsync(x => x.AccountId == account, cancel) is not { } entry)
            return Error.NotFound;

        var code = await DrawAsync(cancel);
        if (!entry.Issue(code, time.GetUtcNow()))
            return AssistanceErrors.State;
        db.Audit(caller, "assistance.codeIssued", account, time.GetUtcNow(), AssistanceLog.For(account, said: null));
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return AssistanceErrors.State;
        }

        return new IssuedCode(code.Written(), entry.CodeExpiresAt!.Value);
    }

    /// <summary>Begins a listing that belongs to the person.</summary>
    public async Task<Result<Listing>> WriteListingAsync(Caller caller, Guid account, ListingInput input, CancellationToken cancel = default)
    {
        if (!caller.IsCoordinator)
            return Error.Forbidden;
        if (await db.Set<AssistedEntry>().AsNoTracking().FirstOrDefaultAsync(x => x.AccountId == account, cancel) is not { } entry)
            return Error.NotFound;
        return entry.IsAssisted ? await listings.CreateForAsync(caller, account, input, cancel) : AssistanceErrors.State;
    }

    /// <summary>A letter's number that no other letter has.</summary>
    private async Task<TakeoverCode> DrawAsync(CancellationToken cancel)
    {
        while (true)
        {
            var code = TakeoverCode.Draw();
            if (!await db.Set<AssistedEntry>().AnyAsync(x => x.CodeKey == code.Key, cancel))
                return code;
        }
    }

    private List<FieldError> Check(AssistedPerson person)
    {
        var errors = new List<FieldError>();
        if (person.Name?.Trim() is not { Length: > 0 and <= 60 })
            errors.AddRange(AssistanceErrors.Name.Fields);
        errors.AddRange(person.Said.Check(time.TownToday(), noteNeeded: true));
        if (person.Roles?.FirstOrDefault(x => !AccountRoles.Chosen.Contains(x)) is { } unknown)
            errors.Add(new("roles", "word.unknown", new($"「{unknown}」という役割はありません。", $"There is no role \"{unknown}\".")));
        if (person.PostalAddress?.Length > MaxContact)
            errors.Add(new("postalAddress", "text.tooLong", new("住所は200文字までにしてください。", "Use at most 200 characters.")));
        if (person.Phone?.Length > MaxContact)
            errors.Add(new("phone", "text.tooLong", new("電話番号は200文字までにしてください。", "Use at most 200 characters.")));
        return errors;
    }
}
