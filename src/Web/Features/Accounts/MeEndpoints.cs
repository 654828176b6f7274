using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Organizations;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Accounts;

/// <summary>The signed-in person.</summary>
public static class MeEndpoints
{
    public static void MapMe(this IEndpointRouteBuilder api)
    {
        var me = api.MapGroup("/me").RequireAuthorization().WithTags("me");
        me.MapGet("", async (ClaimsPrincipal user, PortDbContext db, CancellationToken cancel) => await ReadAsync(user.ToCaller(), db, cancel));
        me.MapPatch("", async (Profile body, ClaimsPrincipal user, AccountService accounts, PortDbContext db, CancellationToken cancel) =>
        {
            var result = await accounts.UpdateProfileAsync(user.ToCaller(), body.DisplayName, body.Locale, body.Roles);
            return result.Ok ? await ReadAsync(user.ToCaller(), db, cancel) : result.Error.ToProblem();
        });
    }

    private static async Task<IResult> ReadAsync(Caller caller, PortDbContext db, CancellationToken cancel)
    {
        var me = await db.Accounts.AsNoTracking().Where(x => x.Id == caller.Id).Select(x => new
        {
            x.Id,
            x.DisplayName,
            x.Email,
            x.Roles,
            x.Locale,
            Organizations = db.Set<OrganizationMember>().Where(m => m.AccountId == x.Id)
                .Join(db.Organizations, m => m.OrganizationId, o => o.Id, (m, o) => new { o.Id, o.Name, m.Role }).ToList(),
        }).FirstOrDefaultAsync(cancel);
        return me is null ? Error.NotFound.ToProblem() : Results.Ok(me);
    }

    private sealed record Profile(string? DisplayName, string? Locale, string[]? Roles);
}
