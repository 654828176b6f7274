using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Core.Assistance;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Notifications;
using SetagayaPort.Core.Organizations;
using SetagayaPort.Web.Features.Languages;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Accounts;

/// <summary>What a person says of themselves, what they want to hear of, and their password.</summary>
[Authorize]
[EnableRateLimiting(RateLimits.Sign)]
public sealed class ProfileModel(AccountService accounts, SignInManager<Account> signIn, NoticeSettings settings, PortDbContext db) : PageModel
{
    private static readonly Error WrongPassword = Error.Invalid("current", "password.wrong",
        new("いまのパスワードが違います。", "The present password is wrong."));

    private static readonly Error Waiting = new(ErrorKind.TooMany, "auth.locked",
        new("間違いが続いたため、5分ほどお待ちください。", "Too many wrong tries. Please wait about five minutes."));

    public Account Account { get; private set; } = null!;

    public NotificationSettings Notices { get; private set; } = null!;

    /// <summary>Whether a coordinator began this account for the person.</summary>
    public bool Assisted { get; private set; }

    public IReadOnlyList<Post> Organizations { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostAsync(string? displayName, string? locale, string[] roles, bool presenceHidden, CancellationToken cancel)
    {
        var result = await accounts.UpdateProfileAsync(User.ToCaller(), displayName ?? "", locale, roles, presenceHidden);
        if (!result.Ok)
            return await RefuseAsync(result.Error, cancel);

        // The session carries the name that the header shows.
        await signIn.RefreshSignInAsync(result.Value);
        LanguageChoice.Remember(HttpContext, result.Value.Locale);
        return Done(T("保存しました。", "Saved."));
    }

    public async Task<IActionResult> OnPostNoticesAsync(string[] kinds, string[] mail, string[] push, string? pace, int delayMinutes, int quietFrom, int quietUntil, CancellationToken cancel)
    {
        if (NoticeSettings.Check(delayMinutes, quietFrom, quietUntil) is { } error)
            return await RefuseAsync(error, cancel);
        await settings.ChangeAsync(
            User.ToCaller().Id,
            x =>
            {
                (x.Muted, x.Unmailed, x.Unpushed) = (Without(kinds), Without(mail), Without(push));
                x.Pace = Words<NoticePace>.TryParse(pace ?? "", out var chosen) ? chosen : x.Pace;
                (x.DelayMinutes, x.QuietFrom, x.QuietUntil) = (delayMinutes, quietFrom, quietUntil);
            },
            cancel);
        return Done(T("お知らせの受け取り方を保存しました。", "Your choice of notices is saved."));
    }

    private static string[] Without(string[] ticked) => [.. NotificationSettings.Choosable.Select(Words<NotificationKind>.Of).Except(ticked, StringComparer.Ordinal)];

    public async Task<IActionResult> OnPostPasswordAsync(string? current, string? password, CancellationToken cancel)
    {
        var caller = User.ToCaller();
        if (await signIn.UserManager.FindByIdAsync(caller.Id.ToString()) is not { } account)
            return NotFound();
        var proof = await signIn.CheckPasswordSignInAsync(account, current ?? "", lockoutOnFailure: true);
        if (!proof.Succeeded)
            return await RefuseAsync(proof.IsLockedOut ? Waiting : WrongPassword, cancel);

        var result = await accounts.ChangePasswordAsync(caller, current!, password);
        if (!result.Ok)
            return await RefuseAsync(result.Error, cancel);
        await signIn.RefreshSignInAsync(result.Value);
        return Done(T("パスワードを変えました。ほかの端末では、もう一度ログインします。", "Your password is changed. Other devices must sign in again."));
    }

    private LocalRedirectResult Done(string sentence)
    {
        Flash.Say(TempData, sentence);
        return LocalRedirect(Paths.Account);
    }

    private async Task<IActionResult> RefuseAsync(Error error, CancellationToken cancel)
    {
        ModelState.Add(error);
        Response.StatusCode = Problems.Status(error.Kind);
        db.ChangeTracker.Clear();
        return await ShowAsync(cancel);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        var id = User.ToCaller().Id;
        Account = await db.Accounts.AsNoTracking().FirstAsync(x => x.Id == id, cancel);
        Assisted = await db.Set<AssistedEntry>().AnyAsync(x => x.AccountId == id, cancel);
        Notices = await settings.OfAsync(id, cancel);
        Organizations = await db.Set<OrganizationMember>().Where(x => x.AccountId == id)
            .Join(db.Organizations, x => x.OrganizationId, x => x.Id, (member, organization) => new Post(organization.Id, organization.Name, member.Role))
            .ToListAsync(cancel);
        return Page();
    }

    /// <summary>What a person is in an organisation.</summary>
    public sealed record Post(Guid Id, string Name, OrganizationRole Role);
}
