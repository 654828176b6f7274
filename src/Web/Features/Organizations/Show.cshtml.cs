using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Introductions;
using SetagayaPort.Core.Organizations;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Organizations;

/// <summary>An organisation for its own staff: owners edit it and its members, editors and coordinators read it.</summary>
[Authorize]
public sealed class ShowModel(PortDbContext db, OrganizationService organizations, ReplyRates rates) : PageModel
{
    public Organization Organization { get; private set; } = null!;

    public OrganizationForm Form { get; private set; } = OrganizationForm.Empty;

    public IReadOnlyList<Member> Members { get; private set; } = [];

    public bool IsOwner { get; private set; }

    /// <summary>How it answers those who ask it.</summary>
    public ReplyRate Replies { get; private set; } = null!;

    /// <summary>Whether the reader grants the ward's badge.</summary>
    public bool Decides => User.ToCaller() is { IsCoordinator: true } or { IsAdministrator: true };

    /// <summary>The reason that was typed for a decision that could not be taken.</summary>
    public string? Reason { get; private set; }

    /// <summary>What was typed for a new member that could not be added.</summary>
    public string? Email { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await LoadAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        var typed = OrganizationForm.Read(Request.Form);
        var saved = await organizations.UpdateAsync(User.ToCaller(), id, typed.ToInput(), cancel);
        return await AnswerAsync(id, saved.Error, T("保存しました。", "Saved."), typed, cancel);
    }

    public async Task<IActionResult> OnPostMemberAsync(Guid id, string? email, string? role, CancellationToken cancel)
    {
        Email = email;
        var error = Words<OrganizationRole>.TryParse(role, out var word)
            ? (await organizations.SetMemberAsync(User.ToCaller(), id, email ?? "", word, cancel)).Error
            : Error.Invalid("role", "word.unknown", new("役割を選んでください。", "Choose a role."));
        return await AnswerAsync(id, error, T("担当者に加えました。", "The member is added."), null, cancel);
    }

    public async Task<IActionResult> OnPostEthicalAsync(Guid id, bool granted, string? reason, CancellationToken cancel)
    {
        Reason = reason;
        var decided = await organizations.SetEthicalSupporterAsync(User.ToCaller(), id, granted, reason, cancel);
        return await AnswerAsync(id, decided.Error, granted ? T("エシカルサポーターと認めました。", "The badge is granted.") : T("エシカルサポーターを外しました。", "The badge is withdrawn."), null, cancel);
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid id, Guid account, CancellationToken cancel)
    {
        var removed = await organizations.RemoveMemberAsync(User.ToCaller(), id, account, cancel);
        return await AnswerAsync(id, removed.Error, T("担当者から外しました。", "The member is removed."), null, cancel);
    }

    private async Task<IActionResult> AnswerAsync(Guid id, Error? error, string said, OrganizationForm? typed, CancellationToken cancel)
    {
        if (error is null)
        {
            Flash.Say(TempData, said);
            return Redirect(Paths.Organization(id));
        }

        db.ChangeTracker.Clear();
        if (error.Kind == ErrorKind.NotFound || !await LoadAsync(id, cancel))
            return NotFound();
        Form = typed ?? Form;
        ModelState.Add(error);
        Response.StatusCode = Problems.Status(error.Kind);
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        var caller = User.ToCaller();
        var found = await db.Organizations.AsNoTracking().Include(x => x.Members)
            .Where(x => x.Id == id && (caller.IsCoordinator || caller.IsAdministrator || x.Members.Any(m => m.AccountId == caller.Id)))
            .FirstOrDefaultAsync(cancel);
        if (found is null)
            return false;

        Organization = found;
        Replies = await rates.OfAsync(id, cancel);
        Form = OrganizationForm.Of(found);
        IsOwner = found.Members.Exists(x => x.AccountId == caller.Id && x.Role == OrganizationRole.Owner);
        Members = await db.Set<OrganizationMember>().Where(x => x.OrganizationId == id).OrderBy(x => x.JoinedAt)
            .Join(db.Accounts, m => m.AccountId, a => a.Id, (m, a) => new Member(a.Id, a.DisplayName, m.Role, a.Id == caller.Id)).ToListAsync(cancel);
        return true;
    }

    /// <summary>Somebody who writes for the organisation.</summary>
    public sealed record Member(Guid Id, string Name, OrganizationRole Role, bool IsReader);
}
