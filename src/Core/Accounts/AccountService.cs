using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SetagayaPort.Core.Audit;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Accounts;

/// <summary>Registers people and keeps their profile.</summary>
public sealed class AccountService(UserManager<Account> users, PortDbContext db, TimeProvider time)
{
    /// <param name="email">Also the name for signing in.</param>
    /// <param name="password">8 to 128 characters, not a common one.</param>
    /// <param name="displayName">What others see.</param>
    /// <param name="locale">ja or en; ja when missing.</param>
    /// <param name="confirmed">Whether the mail address needs no confirmation.</param>
    public async Task<Result<Account>> RegisterAsync(string? email, string? password, string? displayName, string? locale, bool confirmed)
    {
        email = email?.Trim() ?? "";
        displayName = displayName?.Trim() ?? "";
        var errors = await CheckSignInAsync(email, password);
        if (displayName.Length is 0 or > 60)
            errors.Add(new("displayName", "displayName.length", new("お名前（表示名）を60文字までで書いてください。", "Write a display name of at most 60 characters.")));
        if (locale is not (null or "" or "ja" or "en"))
            errors.Add(new("locale", "word.unknown", new("ことばは ja か en です。", "The language is ja or en.")));

        var now = time.GetUtcNow();
        var account = new Account
        {
            Id = Guid.CreateVersion7(now),
            UserName = email,
            Email = email,
            EmailConfirmed = confirmed,
            DisplayName = displayName,
            Locale = locale is "en" ? "en" : "ja",
            CreatedAt = now,
            LastActiveOn = time.TownToday(),
        };
        if (errors.Count > 0)
            return Error.Invalid(errors);

        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            var created = await users.CreateAsync(account, password!);
            if (!created.Succeeded)
                return Refused(created);

            db.Audit(new Caller(account.Id), "account.registered", account.Id, now);
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
            return account;
        }
        catch (DbUpdateException error) when (error.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            // Another registration of the same address was first.
            return Taken;
        }
    }

    /// <summary>What is wrong with a mail address and a password that somebody would sign in with.</summary>
    internal async Task<List<FieldError>> CheckSignInAsync(string email, string? password)
    {
        var errors = new List<FieldError>();
        if (!IsMailAddress(email))
            errors.Add(new("email", "email.format", new("メールアドレスを「name@example.jp」の形で書いてください。", "Write your mail address like name@example.jp.")));
        var nobody = new Account { DisplayName = "", CreatedAt = default, LastActiveOn = default };
        foreach (var validator in users.PasswordValidators)
            errors.AddRange((await validator.ValidateAsync(users, nobody, password ?? "")).Errors.Select(x => PasswordError(x.Code)));
        return [.. errors.DistinctBy(x => (x.Field, x.Code))];
    }

    /// <summary>Gives an account that nobody could sign in to an address and a password; what stood in the way, or null.</summary>
    internal async Task<Error?> OpenSignInAsync(Account account, string email, string password, bool confirmed)
    {
        (account.UserName, account.Email, account.EmailConfirmed) = (email, email, confirmed);
        var opened = await users.AddPasswordAsync(account, password);
        if (opened.Succeeded)
            return null;
        return opened.Errors.Any(x => x.Code is nameof(IdentityErrorDescriber.ConcurrencyFailure) or nameof(IdentityErrorDescriber.UserAlreadyHasPassword)) ? Error.StaleVersion : Refused(opened);
    }

    /// <summary>Changes what a person says of themselves; null leaves a value as it is. Duties cannot be taken this way.</summary>
    public async Task<Result<Account>> UpdateProfileAsync(Caller caller, string? displayName, string? locale, IReadOnlyList<string>? roles, bool? presenceHidden = null)
    {
        if (await db.Accounts.FindAsync(caller.Id) is not { } account)
            return Error.NotFound;
        if (displayName?.Trim() is { Length: 0 or > 60 })
            return Error.Invalid("displayName", "displayName.length", new("お名前（表示名）を60文字までで書いてください。", "Write a display name of at most 60 characters."));
        if (locale is not (null or "ja" or "en"))
            return Error.Invalid("locale", "word.unknown", new("ことばは ja か en です。", "The language is ja or en."));
        if (roles?.FirstOrDefault(x => !AccountRoles.Chosen.Contains(x) && !AccountRoles.Granted.Contains(x)) is { } unknown)
            return Error.Invalid("roles", "word.unknown", new($"「{unknown}」という役割はありません。", $"There is no role \"{unknown}\"."));

        account.DisplayName = displayName?.Trim() ?? account.DisplayName;
        account.Locale = locale ?? account.Locale;
        account.PresenceHidden = presenceHidden ?? account.PresenceHidden;
        if (roles is not null)
            account.Roles = [.. roles.Where(AccountRoles.Chosen.Contains).Append(AccountRoles.Member).Concat(account.Roles.Where(AccountRoles.Granted.Contains)).Distinct(StringComparer.Ordinal)];
        db.Audit(caller, "account.updated", account.Id, time.GetUtcNow());
        await db.SaveChangesAsync();
        return account;
    }

    /// <summary>Sets a new password and ends every session; the caller proved the present one before.</summary>
    public async Task<Result<Account>> ChangePasswordAsync(Caller caller, string current, string? next)
    {
        if (await users.FindByIdAsync(caller.Id.ToString()) is not { } account)
            return Error.NotFound;
        var changed = await users.ChangePasswordAsync(account, current, next ?? "");
        if (!changed.Succeeded)
            return Error.Invalid([.. changed.Errors.Select(x => PasswordError(x.Code)).DistinctBy(x => x.Code)]);

        account.RevokeSessions();
        db.Audit(caller, "account.passwordChanged", account.Id, time.GetUtcNow());
        await db.SaveChangesAsync();
        return account;
    }

    internal static bool IsMailAddress(string text) =>
        text.Length <= 254 && text.IndexOf('@') is > 0 and var at && text.IndexOf('.', at) > at + 1 && text[^1] != '.'
        && text.Count(x => x == '@') == 1 && !text.Any(x => char.IsWhiteSpace(x) || char.IsControl(x));

    internal static Error Taken =>
        Error.Conflict("email.taken", new("このメールアドレスは、もう登録されています。ログインしてください。", "This mail address is registered already. Please sign in."));

    private static Error Refused(IdentityResult result) =>
        result.Errors.Any(x => x.Code is nameof(IdentityErrorDescriber.DuplicateEmail) or nameof(IdentityErrorDescriber.DuplicateUserName))
            ? Taken
            : Error.Invalid("email", "email.format", new("このメールアドレスは使えません。", "This mail address cannot be used."));

    private static FieldError PasswordError(string code) => new("password", code switch
    {
        nameof(IdentityErrorDescriber.PasswordTooShort) => "password.tooShort",
        CommonPasswords.ErrorCode => CommonPasswords.ErrorCode,
        _ => "password.invalid",
    }, code switch
    {
        nameof(IdentityErrorDescriber.PasswordTooShort) => new LocalText("パスワードは8文字以上にしてください。", "Use at least 8 characters."),
        CommonPasswords.ErrorCode => new LocalText("よく使われていて、当てられやすいパスワードです。ほかの言葉にしてください。", "This password is used by many and easily guessed. Choose another."),
        _ => new LocalText("パスワードは8文字以上、128文字までにしてください。", "Use 8 to 128 characters."),
    });
}
