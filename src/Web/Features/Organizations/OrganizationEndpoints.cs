using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Introductions;
using SetagayaPort.Core.Organizations;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Organizations;

/// <summary>Organisations and their staff.</summary>
public static class OrganizationEndpoints
{
    public static void MapOrganizations(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/organizations").RequireAuthorization().WithTags("organizations");
        group.MapPost("", async (OrganizationInput body, ClaimsPrincipal user, OrganizationService organizations, CancellationToken cancel) =>
            (await organizations.CreateAsync(user.ToCaller(), body, cancel)).ToHttp(x => Results.Created($"/api/v1/organizations/{x.Id}", View(x, OrganizationRole.Owner))));
        group.MapGet("/{id:guid}", GetAsync);
        group.MapPut("/{id:guid}", async (Guid id, OrganizationInput body, ClaimsPrincipal user, OrganizationService organizations, ReplyRates rates, CancellationToken cancel) =>
            await ShowAsync(await organizations.UpdateAsync(user.ToCaller(), id, body, cancel), rates, cancel));
        group.MapPut("/{id:guid}/ethical-supporter", async (Guid id, EthicalInput body, ClaimsPrincipal user, OrganizationService organizations, CancellationToken cancel) =>
            (await organizations.SetEthicalSupporterAsync(user.ToCaller(), id, body.Granted, body.Reason, cancel)).ToHttp(x => Results.Ok(View(x, null))));
        group.MapGet("/{id:guid}/members", MembersAsync);
        group.MapPut("/{id:guid}/members", async (Guid id, MemberInput body, ClaimsPrincipal user, OrganizationService organizations, ReplyRates rates, CancellationToken cancel) =>
            Words<OrganizationRole>.TryParse(body.Role, out var role)
                ? await ShowAsync(await organizations.SetMemberAsync(user.ToCaller(), id, body.Email ?? "", role, cancel), rates, cancel)
                : Error.Invalid("role", "word.unknown", new("役割は owner か editor です。", "The role is owner or editor.")).ToProblem());
        group.MapDelete("/{id:guid}/members/{account:guid}", async (Guid id, Guid account, ClaimsPrincipal user, OrganizationService organizations, CancellationToken cancel) =>
            (await organizations.RemoveMemberAsync(user.ToCaller(), id, account, cancel)).ToHttp(_ => Results.NoContent()));
    }

    private static async Task<IResult> GetAsync(Guid id, ClaimsPrincipal user, PortDbContext db, ReplyRates rates, CancellationToken cancel)
    {
        var caller = user.ToCaller();
        var found = await db.Organizations.AsNoTracking().Include(x => x.Members.Where(m => m.AccountId == caller.Id))
            .Where(x => x.Id == id && (caller.IsCoordinator || caller.IsAdministrator || x.Members.Any(m => m.AccountId == caller.Id)))
            .FirstOrDefaultAsync(cancel);
        return found is null ? Error.NotFound.ToProblem() : Results.Ok(View(found, found.Members.FirstOrDefault()?.Role, await rates.OfAsync(id, cancel)));
    }

    private static async Task<IResult> ShowAsync(Result<Organization> result, ReplyRates rates, CancellationToken cancel) =>
        result.Ok ? Results.Ok(View(result.Value, OrganizationRole.Owner, await rates.OfAsync(result.Value.Id, cancel))) : result.Error.ToProblem();

    private static async Task<IResult> MembersAsync(Guid id, ClaimsPrincipal user, PortDbContext db, CancellationToken cancel)
    {
        var caller = user.ToCaller();
        var members = await db.Set<OrganizationMember>()
            .Where(x => x.OrganizationId == id && db.Set<OrganizationMember>().Any(m => m.OrganizationId == id && m.AccountId == caller.Id))
            .Join(db.Accounts, m => m.AccountId, a => a.Id, (m, a) => new { a.Id, a.DisplayName, m.Role, m.JoinedAt })
            .OrderBy(x => x.JoinedAt).ToListAsync(cancel);
        return members.Count == 0 ? Error.NotFound.ToProblem() : Results.Ok(members);
    }

    private static object View(Organization x, OrganizationRole? role, ReplyRate? rate = null) => new
    {
        x.Id,
        x.Name,
        x.Kind,
        x.CorporateNumber,
        x.Industry,
        x.Area,
        x.Town,
        x.About,
        x.FoundedYear,
        EthicalSupporter = x.IsEthicalSupporter,
        Role = role,
        ReplyRate = rate?.Answered,
        MedianReplyHours = rate?.MedianHours,
    };

    private sealed record EthicalInput(bool Granted, string? Reason);

    private sealed record MemberInput(string? Email, string? Role);
}
