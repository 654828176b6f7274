using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using SetagayaPort.Core.Data;

namespace SetagayaPort.Core.Accounts;

/// <summary>Identity with the values of OWASP ASVS 5.0.</summary>
public static class AccountSetup
{
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddIdentityCore<Account>(options =>
            {
                options.User.RequireUniqueEmail = true;
                options.User.AllowedUserNameCharacters = "";
                // 6.2.1, 6.2.5: a length, no composition rules.
                options.Password.RequiredLength = 8;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
                // 6.3.1: slows guessing at one account without locking its owner out for long.
                options.Lockout.MaxFailedAccessAttempts = 10;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
            })
            .AddEntityFrameworkStores<PortDbContext>()
            .AddPasswordValidator<CommonPasswords>();
        // 11.4.2: PBKDF2-HMAC-SHA512, at least 210,000 rounds.
        services.Configure<PasswordHasherOptions>(x => x.IterationCount = 210_000);
        services.AddScoped<AccountService>();
        return services;
    }
}
