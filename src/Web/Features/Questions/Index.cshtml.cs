using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SetagayaPort.Core;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Questions;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Questions;

/// <summary>All questions of a listing, and where the forms of its section go.</summary>
public sealed class IndexModel(QuestionReader reader, QuestionService questions) : PageModel
{
    public QuestionSection Section { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(Guid id, [FromQuery(Name = "page")] int? number, CancellationToken cancel) => ShowAsync(id, number ?? 1, null, null, cancel);

    public async Task<IActionResult> OnPostAskAsync(Guid id, string? text, CancellationToken cancel) =>
        await AnswerAsync(id, "ask", text, User.ToCaller().IsGuest ? null : (await questions.AskAsync(User.ToCaller(), id, text, cancel)).Error,
            T("質問を届けました。答えが届くと、お知らせします。", "Your question has been passed on. You will be told when it is answered."), cancel);

    public async Task<IActionResult> OnPostAnswerAsync(Guid id, Guid question, string? text, CancellationToken cancel) =>
        await AnswerAsync(id, $"answer.{question}", text, (await questions.AnswerAsync(User.ToCaller(), id, question, text, cancel)).Error,
            T("答えを載せました。質問した方にもお知らせしました。", "Your answer is shown now. The asker is told."), cancel);

    public async Task<IActionResult> OnPostDeclineAsync(Guid id, Guid question, CancellationToken cancel) =>
        await AnswerAsync(id, $"decline.{question}", null, (await questions.DeclineAsync(User.ToCaller(), id, question, cancel)).Error,
            T("答えを控えることを、ていねいな言葉でお伝えしました。", "The asker is told in kind words that this one is not answered."), cancel);

    public async Task<IActionResult> OnPostHideAsync(Guid id, Guid question, string? reason, CancellationToken cancel) =>
        await AnswerAsync(id, $"hide.{question}", null, Words<HideReason>.TryParse(reason, out var why)
            ? (await questions.RemoveAsync(User.ToCaller(), id, question, why, cancel)).Error
            : Error.Invalid("reason", "required", new("理由を一つ選んでください。", "Please choose a reason.")), T("この質問を見えなくしました。質問した方に、理由をお知らせしました。", "The question is hidden. The asker is told why."), cancel);

    public async Task<IActionResult> OnPostWithdrawAsync(Guid id, Guid question, CancellationToken cancel) =>
        await AnswerAsync(id, $"withdraw.{question}", null, (await questions.RemoveAsync(User.ToCaller(), id, question, null, cancel)).Error,
            T("質問を取り下げました。", "Your question is withdrawn."), cancel);

    private async Task<IActionResult> AnswerAsync(Guid id, string form, string? typed, Error? error, string said, CancellationToken cancel)
    {
        if (User.ToCaller().IsGuest)
            return Challenge();
        if (error is null)
        {
            Flash.Say(TempData, said);
            return LocalRedirect(Paths.Questions(id));
        }

        if (error.Kind is ErrorKind.NotFound)
            return NotFound();
        this.Refuse(error, form);
        return await ShowAsync(id, 1, form, typed, cancel);
    }

    private async Task<IActionResult> ShowAsync(Guid id, int number, string? refused, string? typed, CancellationToken cancel)
    {
        if (await reader.ReadAsync(User.ToCaller(), id, number, cancel) is not { } page)
            return NotFound();
        Section = new QuestionSection(page, Whole: true, refused, typed);
        return Page();
    }
}
