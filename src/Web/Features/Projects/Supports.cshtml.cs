using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SetagayaPort.Core;
using SetagayaPort.Core.Projects;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Projects;

/// <summary>The support of one project, and where its forms go: who leads it answers offers and fills roles.</summary>
public sealed class SupportsModel(ProjectReader reader, SupportService supports, RoleService roles) : PageModel
{
    public SupportSection Section { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => ShowAsync(id, null, cancel);

    public async Task<IActionResult> OnPostOfferAsync(Guid id, string? kind, string? note, string? amount, CancellationToken cancel) =>
        User.ToCaller().IsGuest ? Challenge() : await AnswerAsync(id, "offer", (await supports.OfferAsync(User.ToCaller(), id, kind, note, Number(amount), cancel)).Error,
            T("応援を申し出ました。お返事が届くと、お知らせします。", "Your offer has been passed on. You will be told of the answer."), cancel);

    public async Task<IActionResult> OnPostWithdrawAsync(Guid id, Guid support, CancellationToken cancel) =>
        await AnswerAsync(id, $"withdraw.{support}", (await supports.WithdrawAsync(User.ToCaller(), id, support, cancel)).Error, T("応援を取り下げました。", "Your offer is withdrawn."), cancel);

    public async Task<IActionResult> OnPostAcceptAsync(Guid id, Guid support, string? reply, CancellationToken cancel) =>
        await AnswerAsync(id, $"answer.{support}", (await supports.AcceptAsync(User.ToCaller(), id, support, reply, cancel)).Error,
            T("「お願いします」と伝えました。", "You accepted. The supporter is told."), cancel);

    public async Task<IActionResult> OnPostThankAsync(Guid id, Guid support, string? reply, CancellationToken cancel) =>
        await AnswerAsync(id, $"answer.{support}", (await supports.ThankAsync(User.ToCaller(), id, support, reply, cancel)).Error,
            T("お礼を伝えました。", "Your thanks are passed on."), cancel);

    public async Task<IActionResult> OnPostFillAsync(Guid id, Guid support, Guid? role, CancellationToken cancel) =>
        await AnswerAsync(id, $"fill.{support}", (await roles.FillAsync(User.ToCaller(), id, support, role, cancel)).Error, T("役割を記録しました。", "The role is recorded."), cancel);

    public async Task<IActionResult> OnPostRoleAsync(Guid id, string? name, string? count, CancellationToken cancel) =>
        await AnswerAsync(id, "role", (await roles.AddAsync(User.ToCaller(), id, name, Number(count), cancel)).Error, T("役割を加えました。", "The role is added."), cancel);

    public async Task<IActionResult> OnPostChangeAsync(Guid id, Guid role, string? name, string? count, CancellationToken cancel) =>
        await AnswerAsync(id, $"role.{role}", (await roles.ChangeAsync(User.ToCaller(), id, role, name, Number(count), cancel)).Error, T("役割を書きなおしました。", "The role is changed."), cancel);

    public async Task<IActionResult> OnPostRemoveAsync(Guid id, Guid role, CancellationToken cancel) =>
        await AnswerAsync(id, $"role.{role}", (await roles.RemoveAsync(User.ToCaller(), id, role, cancel)).Error, T("役割を消しました。", "The role is removed."), cancel);

    /// <summary>A number as people type it, full-width or with commas; one that cannot be read is out of every range.</summary>
    private static int? Number(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return null;
        var plain = typed.Normalize(System.Text.NormalizationForm.FormKC).Trim().TrimEnd('円', '人').Replace(",", "", StringComparison.Ordinal);
        return int.TryParse(plain, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
    }

    private async Task<IActionResult> AnswerAsync(Guid id, string form, Error? error, string said, CancellationToken cancel)
    {
        if (User.ToCaller().IsGuest)
            return Challenge();
        if (error is null)
        {
            Flash.Say(TempData, said);
            return LocalRedirect(Paths.Supports(id));
        }

        if (error.Kind == ErrorKind.NotFound)
            return NotFound();
        this.Refuse(error, form);
        return await ShowAsync(id, form, cancel);
    }

    private async Task<IActionResult> ShowAsync(Guid id, string? refused, CancellationToken cancel)
    {
        if (await reader.ReadAsync(User.ToCaller(), id, cancel) is not { } project)
            return NotFound();
        Section = new SupportSection(project, Whole: true, refused, Request.HasFormContentType ? Request.Form : null);
        return Page();
    }
}
