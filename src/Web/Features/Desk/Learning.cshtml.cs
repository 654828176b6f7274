using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SetagayaPort.Core;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Matchmaking.Learning;
using SetagayaPort.Matching.Preferences;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Desk;

/// <summary>What the matching has learned from people's answers, what it is worth, and the switch for each side's view.</summary>
[Authorize(Policy = AccessSetup.CoordinatorPolicy)]
public sealed class LearningModel(LearningDesk desk, MarketCatalog catalog) : PageModel
{
    public IReadOnlyList<IGrouping<Market, LearningScene>> Markets { get; private set; } = [];

    /// <summary>Whether the operator's configuration has stopped all learning.</summary>
    public bool Disabled => Markets.SelectMany(x => x).Any(x => x.Line.Use == LearningUse.Disabled);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var lines = await desk.ListAsync(User.ToCaller(), cancel);
        if (!lines.Ok)
            return Forbid();
        Markets = [.. lines.Value.Select(x => new LearningScene(x, catalog)).GroupBy(x => x.Line.Market)];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? left, string? right, string? view, bool on, CancellationToken cancel)
    {
        if (!Words<MarketSide>.TryParse(view, out var side))
            return BadRequest();
        var switched = await desk.SwitchAsync(User.ToCaller(), left, right, side, on, cancel);
        if (!switched.Ok)
            return switched.Error.Kind == ErrorKind.Forbidden ? Forbid() : NotFound();
        Flash.Say(TempData, on
            ? T("学んだ重みを使えるようにしました。マッチを計算し直しています。", "What is learned may be used. Matches are computed anew.")
            : T("手で決めた重みにもどしました。マッチを計算し直しています。", "Back to the weights set by hand. Matches are computed anew."));
        return LocalRedirect(Paths.Learning);
    }
}
