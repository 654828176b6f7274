using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SetagayaPort.Core;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Reports;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Reports;

/// <summary>A report with what was said around it, and the decision. Whoever is a party does not find it; every opening is recorded.</summary>
[Authorize(Policy = AccessSetup.CoordinatorPolicy)]
public sealed class ReviewModel(ReportCases cases, ReportReview review) : PageModel
{
    [BindProperty(Name = "id", SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(Name = "decision")]
    public string? Decision { get; set; }

    [BindProperty(Name = "days")]
    public string? Days { get; set; }

    [BindProperty(Name = "granted")]
    public bool? Granted { get; set; }

    [BindProperty(Name = "answer")]
    public string? Answer { get; set; }

    public ReportCase Case { get; private set; } = null!;

    public string Past => Case.Past.Reports == 0
        ? T("この方についてのほかの通報は、ありません。", "There is no other report about this person.")
        : T($"この方についてのほかの通報は{Case.Past.Reports}件です（注意{Case.Past.Warnings}件、利用の停止{Case.Past.Suspensions}件）。",
            $"Other reports about this person: {Case.Past.Reports} (warnings: {Case.Past.Warnings}, suspensions: {Case.Past.Suspensions}).");

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await ShowAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        await AnswerAsync(await review.DecideAsync(User.ToCaller(), Id, Decision, Decision == Words<ReportDecision>.Of(ReportDecision.Suspension) ? Number(Days) : null, Answer, cancel), cancel);

    public async Task<IActionResult> OnPostAppealAsync(CancellationToken cancel) =>
        await AnswerAsync(await review.DecideAppealAsync(User.ToCaller(), Id, Granted, Answer, cancel), cancel);

    /// <summary>What a decision brings about.</summary>
    public static string Meaning(ReportDecision decision) => decision switch
    {
        ReportDecision.NoAction => T("相手の方には、何も伝わりません。", "The other side is told nothing."),
        ReportDecision.Warning => T("相手の方に、お知らせで注意します。", "The other side is warned by a notice."),
        _ => T("決めた日数のあいだ、相手の方は使えなくなります。メールで知らせます。", "The other side is kept out for the days you set, and told by mail."),
    };

    private async Task<IActionResult> AnswerAsync(Result<Report> result, CancellationToken cancel)
    {
        if (result.Ok)
        {
            Flash.Say(TempData, T("決めたことを、両方の方に知らせました。", "Your decision was made known."));
            return LocalRedirect(Paths.ReportQueue);
        }

        if (result.Error.Kind == ErrorKind.NotFound)
            return NotFound();
        this.Refuse(result.Error);
        return await ShowAsync(cancel);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        if (await cases.OpenAsync(User.ToCaller(), Id, cancel) is not { } found)
            return NotFound();
        Case = found;
        return Page();
    }

    /// <summary>The number as typed, also full-width; 0, which is refused, for anything else.</summary>
    private static int? Number(string? typed) =>
        int.TryParse(typed?.Normalize(NormalizationForm.FormKC), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
