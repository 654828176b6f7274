using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using SetagayaPort.Core.Accounts;

namespace SetagayaPort.Web.Infrastructure;

/// <summary>Puts duties, the displayed name and the session's version into a new session.</summary>
internal sealed class AccountClaims(UserManager<Account> users, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Account>(users, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        foreach (var role in user.Roles.Where(AccountRoles.Granted.Contains))
            identity.AddClaim(new Claim(identity.RoleClaimType, role));
        identity.AddClaim(new Claim(CallerClaims.DisplayName, user.DisplayName));
        identity.AddClaim(new Claim(CallerClaims.Session, user.SessionVersion.ToString(CultureInfo.InvariantCulture)));
        return identity;
    }
}
