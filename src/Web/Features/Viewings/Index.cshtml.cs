using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SetagayaPort.Core;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Viewings;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Viewings;

/// <summary>The viewings of one introduction. The forms also stand on the introduction's page; a refused one is shown again here.</summary>
[Authorize]
public sealed class IndexModel(PortDbContext db, ViewingService service, ViewingReader reader, TimeProvider time) : PageModel
{
    public ViewingScene Scene { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => ShowAsync(id, null, cancel);

    public async Task<IActionResult> OnPostAskAsync(Guid id, int people, string? note, CancellationToken cancel)
    {
        var slots = ViewingForm.Slots(Request.Form);
        return await AnswerAsync(id, "ask", slots.Ok ? await service.AskAsync(User.ToCaller(), id, new ViewingRequest(slots.Value, people, note), cancel) : slots.Error,
            T("内見の希望を伝えました。お返事をお待ちください。", "Your request is passed on. Please wait for the answer."), cancel);
    }

    public async Task<IActionResult> OnPostAcceptAsync(Guid id, Guid viewing, int slot, bool tellAddress, CancellationToken cancel) =>
        await AnswerAsync(id, "accept", await service.AcceptAsync(User.ToCaller(), viewing, slot, tellAddress, cancel),
            T("内見の日時が決まりました。相手にもお知らせしました。", "The viewing is arranged. The other side is told."), cancel);

    public Task<IActionResult> OnPostCounterAsync(Guid id, Guid viewing, string? note, CancellationToken cancel) =>
        ProposeAsync(id, "counter", slots => service.CounterAsync(User.ToCaller(), viewing, slots, note, cancel), cancel);

    public Task<IActionResult> OnPostMoveAsync(Guid id, Guid viewing, string? note, CancellationToken cancel) =>
        ProposeAsync(id, "move", slots => service.MoveAsync(User.ToCaller(), viewing, slots, note, cancel), cancel);

    public async Task<IActionResult> OnPostDeclineAsync(Guid id, Guid viewing, string? reason, string? note, CancellationToken cancel) =>
        await AnswerAsync(id, "refuse", Words<ReasonCode>.TryParse(reason, out var code)
            ? await service.DeclineAsync(User.ToCaller(), viewing, code, note, cancel)
            : Error.Invalid("reason", "required", new("理由を一つ選んでください。", "Please choose a reason.")),
            T("今回は見送るとお伝えしました。", "The other side is told that it will not take place this time."), cancel);

    public async Task<IActionResult> OnPostCancelAsync(Guid id, Guid viewing, bool sure, string? note, CancellationToken cancel) =>
        await AnswerAsync(id, "cancel", sure
            ? await service.CancelAsync(User.ToCaller(), viewing, note, cancel)
            : Error.Invalid("sure", "required", new("内容を確かめて、印をつけてください。", "Please read it and tick the box.")),
            T("内見を取りやめました。相手にもお知らせしました。", "The viewing is called off. The other side is told."), cancel);

    public async Task<IActionResult> OnPostAddressAsync(Guid id, Guid viewing, bool tell, CancellationToken cancel) =>
        await AnswerAsync(id, "address", await service.TellAddressAsync(User.ToCaller(), viewing, tell, cancel), tell
            ? T("この方に住所を伝えました。", "This person now knows the address.")
            : T("住所を、また見えなくしました。", "The address is hidden again."), cancel);

    private async Task<IActionResult> ProposeAsync(Guid id, string form, Func<IReadOnlyList<ViewingSlot>, Task<Result<Viewing>>> propose, CancellationToken cancel)
    {
        var slots = ViewingForm.Slots(Request.Form);
        return await AnswerAsync(id, form, slots.Ok ? await propose(slots.Value) : slots.Error,
            T("別の日時を提案しました。お返事をお待ちください。", "Other times are proposed. Please wait for the answer."), cancel);
    }

    private async Task<IActionResult> AnswerAsync(Guid id, string form, Result<Viewing> result, string said, CancellationToken cancel)
    {
        if (result.Ok)
        {
            Flash.Say(TempData, said);
            return LocalRedirect(Paths.Introduction(result.Value.IntroductionId) + "#viewings");
        }

        if (result.Error.Kind == ErrorKind.NotFound)
            return NotFound();
        this.Refuse(result.Error, form);
        db.ChangeTracker.Clear();
        return await ShowAsync(id, form, cancel);
    }

    private async Task<IActionResult> ShowAsync(Guid id, string? refused, CancellationToken cancel)
    {
        if (await reader.FindAsync(User.ToCaller(), id, cancel) is not { Offered: true } board)
            return NotFound();
        Scene = new ViewingScene(board, time.GetUtcNow(), refused, refused is null ? null : Request.Form);
        return Page();
    }
}
