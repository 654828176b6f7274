using System.Collections.Frozen;
using Microsoft.AspNetCore.Identity;

namespace SetagayaPort.Core.Accounts;

/// <summary>
/// Refuses passwords that many people use (ASVS 5.0 6.2.4), and more than 128 characters. There are no composition rules (6.2.5).
/// </summary>
internal sealed class CommonPasswords : IPasswordValidator<Account>
{
    public const string ErrorCode = "password.common";

    private static readonly Lazy<FrozenSet<string>> List = new(Read);

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        if (password is { Length: > 128 })
            return Task.FromResult(IdentityResult.Failed(new IdentityError { Code = "password.invalid" }));
        return Task.FromResult(password is not null && List.Value.Contains(password.ToLowerInvariant())
            ? IdentityResult.Failed(new IdentityError { Code = ErrorCode })
            : IdentityResult.Success);
    }

    private static FrozenSet<string> Read()
    {
        using var stream = typeof(CommonPasswords).Assembly.GetManifestResourceStream("common-passwords.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToFrozenSet(StringComparer.Ordinal);
    }
}
