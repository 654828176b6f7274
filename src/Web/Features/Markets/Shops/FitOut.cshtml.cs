using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SetagayaPort.Core;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets.Shops.FitOuts;
using SetagayaPort.Core.Notifications;
using SetagayaPort.Web.Features.Assistance;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Markets.Shops;

/// <summary>The consent of three: who they are, what they agree to, and each one's yes. Each form posts to its own handler and comes back here.</summary>
[Authorize]
public sealed class FitOutModel(PortDbContext db, FitOutReader reader, FitOutService service, FitOutInviting inviting, Notifier notifier, ReferenceData reference) : PageModel
{
    private static readonly Error Unsure = Error.Invalid("sure", "required", new("内容を確かめて、印をつけてください。", "Please read it and tick the box."));

    public FitOutView Board { get; private set; } = null!;

    /// <summary>Names the form that was refused, so that it stands open again.</summary>
    public string? Refused { get; private set; }

    /// <summary>Whether somebody else changed the text while a form was open.</summary>
    public bool Stale { get; private set; }

    public string Area => Board.Area is { } area ? reference.Label("areas", area) : T("世田谷区", "Setagaya");

    public bool AnyConsent => Board.Parties.Any(x => x.ConsentedAt is not null);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        await notifier.MarkSeenAsync(User.ToCaller(), Paths.FitOut(id), cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostBeginAsync(Guid id, string? role, CancellationToken cancel) =>
        await AnswerAsync(id, "begin", await service.BeginAsync(User.ToCaller(), id, FitOutEndpoints.Role(role), cancel),
            T("始まりました。次は、文章を書き、三人目の方を招きます。", "It has begun. Next, write the text and invite the third party."), cancel);

    public async Task<IActionResult> OnPostWriteAsync(Guid id, int? version, bool sure, CancellationToken cancel)
    {
        var text = FitOutForm.Read(Request.Form);
        if (!await LoadAsync(id, cancel))
            return NotFound();
        return await AnswerAsync(id, "write", !text.Ok ? text.Error : AnyConsent && !sure ? Unsure : await service.WriteAsync(User.ToCaller(), id, version, text.Value, cancel),
            T("文章を保存しました。", "The text is saved."), cancel);
    }

    public async Task<IActionResult> OnPostInviteAsync(Guid id, string? email, CancellationToken cancel) =>
        await AnswerAsync(id, "invite", await inviting.InviteAsync(User.ToCaller(), id, email, cancel),
            T("招きました。お返事をお待ちください。", "They are invited. Please wait for the answer."), cancel);

    public async Task<IActionResult> OnPostJoinAsync(Guid id, CancellationToken cancel) =>
        await AnswerAsync(id, "join", await inviting.JoinAsync(User.ToCaller(), id, cancel),
            T("参加しました。文章を読んで、同意できるかを確かめてください。", "You take part. Please read the text and see whether you consent."), cancel);

    public async Task<IActionResult> OnPostDeclineAsync(Guid id, CancellationToken cancel) =>
        await AnswerAsync(id, "decline", await inviting.DeclineAsync(User.ToCaller(), id, cancel),
            T("参加しないとお伝えしました。", "Your answer is passed on."), cancel, Paths.Introductions);

    public async Task<IActionResult> OnPostRemoveAsync(Guid id, bool sure, CancellationToken cancel) =>
        await AnswerAsync(id, "remove", sure ? await inviting.RemoveAsync(User.ToCaller(), id, cancel) : Unsure,
            T("外しました。この画面は、もう見られません。", "They no longer take part and no longer read this page."), cancel);

    public async Task<IActionResult> OnPostLeaveAsync(Guid id, bool sure, CancellationToken cancel) =>
        await AnswerAsync(id, "leave", sure ? await inviting.RemoveAsync(User.ToCaller(), id, cancel) : Unsure,
            T("抜けました。", "You have left."), cancel, Paths.Introductions);

    public async Task<IActionResult> OnPostConsentAsync(Guid id, int? version, bool sure, CancellationToken cancel) =>
        await AnswerAsync(id, "consent", sure
            ? await service.ConsentAsync(User.ToCaller(), id, version, Language, cancel)
            : Error.Invalid("sure", "required", new("文章を読み、同意するときは、印をつけてください。", "Read the text, and to consent tick the box.")),
            T("同意を記録しました。", "Your consent is recorded."), cancel);

    public async Task<IActionResult> OnPostWithdrawAsync(Guid id, int? version, CancellationToken cancel) =>
        await AnswerAsync(id, "withdraw", await service.WithdrawAsync(User.ToCaller(), id, version, Language, cancel),
            T("同意を取り消しました。ほかの方にもお知らせしました。", "Your consent is withdrawn. The others are told."), cancel);

    /// <summary>What somebody offline said to the coordinator.</summary>
    public async Task<IActionResult> OnPostSpokenAsync(Guid id, string? role, string? result, string? name, int? version, string? way, DateOnly? on, string? note, CancellationToken cancel)
    {
        var spoken = new FitOutSpoken(FitOutEndpoints.Role(role), name, version, result == "withdraw", new SaidForm("", way, on, note).ToWord());
        return await AnswerAsync(id, $"spoken-{role}", await service.RecordAsync(User.ToCaller(), id, spoken, Language, cancel),
            T("聞いた言葉を、聞いた日と聞き方とともに記録しました。", "What was said is recorded, with how and when."), cancel);
    }

    /// <summary>What was typed into a refused form.</summary>
    public string? Typed(string form, string field) => Refused == form ? Request.Form[field].ToString() : null;

    private async Task<IActionResult> AnswerAsync(Guid id, string form, Result<FitOutView> result, string said, CancellationToken cancel, string? to = null)
    {
        if (result.Ok)
        {
            Flash.Say(TempData, said);
            return LocalRedirect(to ?? Paths.FitOut(id));
        }

        if (result.Error.Kind == ErrorKind.NotFound)
            return NotFound();
        // What the failed attempt changed in memory must not be shown as if it were so.
        db.ChangeTracker.Clear();
        if (!await LoadAsync(id, cancel))
            return NotFound();
        (Refused, Stale) = (form, form == "write" && result.Error.Code == Error.StaleVersion.Code);
        this.Refuse(result.Error, form);
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (await reader.FindAsync(User.ToCaller(), id, cancel) is not { } found)
            return false;
        Board = found;
        return true;
    }
}
