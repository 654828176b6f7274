using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Matchmaking;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Desk;

/// <summary>What the last pass over each market has done to the lists, for coordinators.</summary>
[Authorize(Policy = AccessSetup.CoordinatorPolicy)]
public sealed class FairnessModel(PortDbContext db, MarketCatalog catalog) : PageModel
{
    public IReadOnlyList<FairnessPass> Passes { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var passes = new List<FairnessPass>();
        foreach (var model in catalog.Models)
            if (await db.Set<TownReport>().AsNoTracking().Where(x => x.LeftSide == model.Left && x.RightSide == model.Right)
                .OrderByDescending(x => x.At).FirstOrDefaultAsync(cancel) is { } report)
                passes.Add(new FairnessPass(report, JsonSerializer.Deserialize<TownComparison>(report.Figures, PortJson.Options)!, catalog));
        Passes = passes;
    }

    /// <summary>A group in words.</summary>
    public string Name(string market, GroupFigures group) => group switch
    {
        { Dimension: "newness", Value: "new" } => Wording.T("4週間以内の掲載", "Published within 4 weeks"),
        { Dimension: "newness" } => Wording.T("4週間より前の掲載", "Published earlier"),
        { Dimension: "age", Value: "" } => Wording.T("創業の年が書かれていない", "No founding year said"),
        { Dimension: "age" } => Wording.T($"{group.Value}年代の創業", $"Founded in the {group.Value}s"),
        { Dimension: "area", Value: "" } => Wording.T("地域が書かれていない", "No area said"),
        { Dimension: "welcome" } => Wording.T("歓迎・配慮：", "Welcome: ") + Label(market, "welcome", group.Value),
        _ => Label(market, group.Dimension, group.Value),
    };

    private string Label(string market, string set, string code) => catalog.Label(market, set, code)?.ToString() ?? code;
}
