using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Matchmaking;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Matchmaking;

/// <summary>Takes what a person says of a match, from any page that shows it; without a verdict the word is taken back.</summary>
[Authorize]
public sealed class FeedbackModel(MatchFeedbackService feedback) : PageModel
{
    /// <summary>Keys of the sentence and of the match for the next page.</summary>
    public const string Said = "match-said";
    public const string Match = "match-id";

    public IActionResult OnGet() => LocalRedirect(Paths.Matches);

    public async Task<IActionResult> OnPostAsync(Guid id, string? verdict, string? reason, string? back, CancellationToken cancel)
    {
        MatchVerdict? word = Words<MatchVerdict>.TryParse(verdict, out var known) ? known : null;
        ReasonCode? why = Words<ReasonCode>.TryParse(reason, out var code) ? code : null;
        var result = await feedback.SayAsync(User.ToCaller(), id, word, why, cancel);
        if (!result.Ok)
            return NotFound();

        if (word is null)
            Flash.Say(TempData, T("取り消しました。", "Taken back."));
        else
            (TempData[Said], TempData[Match]) = (Sentence(word.Value), id.ToString());
        return LocalRedirect(Url.IsLocalUrl(back) ? back : Paths.Matches);
    }

    private static string Sentence(MatchVerdict verdict) => verdict == MatchVerdict.Dismissed
        ? T("見送りました。この相手は、一覧に出なくなります。", "Passed over. It no longer stands in your list.")
        : T("「気になる」に入れました。相手には伝わりません。", "Marked as interesting. The other side is not told.");
}
