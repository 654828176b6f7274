using System.Security.Claims;
using SetagayaPort.Core;
using SetagayaPort.Core.Accounts;

namespace SetagayaPort.Web.Infrastructure;

/// <summary>What a session knows of its person.</summary>
public static class CallerClaims
{
    public const string Session = "port:session";
    public const string DisplayName = "port:name";

    public static Caller ToCaller(this ClaimsPrincipal principal) =>
        Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            ? new Caller(id, principal.IsInRole(AccountRoles.Coordinator), principal.IsInRole(AccountRoles.Administrator))
            : Caller.Guest;
}
