using System.Buffers.Binary;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using SetagayaPort.Core.Accounts;

namespace SetagayaPort.Core.Tests.Accounts;

/// <summary>How passwords are kept (ASVS 5.0, 11.4.2).</summary>
public sealed class PasswordStorageTests
{
    private const int HmacSha512 = 2;

    [Fact]
    public void A_password_is_kept_by_pbkdf2_with_sha512_and_at_least_210000_rounds()
    {
        using var services = new ServiceCollection().AddAccounts().BuildServiceProvider();
        using var scope = services.CreateScope();

        var kept = Convert.FromBase64String(scope.ServiceProvider.GetRequiredService<IPasswordHasher<Account>>().HashPassword(new Account { DisplayName = "けやき", CreatedAt = default, LastActiveOn = default }, "korekara-no-machi-9"));

        // Identity's own form: a mark, then the function, the rounds and the length of the salt, each in four bytes.
        Assert.Equal(HmacSha512, BinaryPrimitives.ReadInt32BigEndian(kept.AsSpan(1)));
        Assert.True(BinaryPrimitives.ReadInt32BigEndian(kept.AsSpan(5)) >= 210_000);
    }
}
