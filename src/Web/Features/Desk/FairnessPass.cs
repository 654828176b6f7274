using System.Globalization;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Matchmaking;

namespace SetagayaPort.Web.Features.Desk;

/// <summary>The last pass over two sides, in lines of a table.</summary>
public sealed class FairnessPass
{
    public FairnessPass(TownReport report, TownComparison lists, MarketCatalog catalog)
    {
        Report = report;
        var (left, right) = (KindOf(report.LeftSide, catalog), KindOf(report.RightSide, catalog));
        Title = $"{left.Name} × {right.Name}";
        Sides = [(left.Name.ToString(), left.MarketId, lists.LeftGroups), (right.Name.ToString(), right.MarketId, lists.RightGroups)];
        Lines =
        [
            Line(Wording.T("見こまれる紹介（件）", "Expected introductions"), lists, x => x.Matches.ToString("0.0", CultureInfo.InvariantCulture)),
            .. SideLines(left.Name.ToString(), lists, x => x.Left),
            .. SideLines(right.Name.ToString(), lists, x => x.Right),
        ];
    }

    public TownReport Report { get; }

    public string Title { get; }

    /// <summary>The element's id on the page.</summary>
    public string Anchor => $"{Report.LeftSide}-{Report.RightSide}".Replace('.', '-');

    public IReadOnlyList<(string Name, string? ByFit, string? Before, string? After)> Lines { get; }

    public IReadOnlyList<(string Name, string Market, IReadOnlyList<GroupFigures> Groups)> Sides { get; }

    private static IEnumerable<(string, string?, string?, string?)> SideLines(string side, TownComparison lists, Func<ListFigures, ListSide> of)
    {
        yield return Line(Wording.T($"{side}：公開中", $"{side}: published"), lists, x => Count(of(x).Listings));
        yield return Line(Wording.T($"{side}：合う相手がいない", $"{side}: fits nobody"), lists, x => Count(of(x).Alone));
        yield return Line(Wording.T($"{side}：どの一覧にも出ない", $"{side}: shown in no list"), lists, x => Count(of(x).Orphans));
        yield return Line(Wording.T($"{side}：1件未満の割合", $"{side}: with less than one"), lists, x => of(x).UnderOne.ToString("P0", CultureInfo.InvariantCulture));
        yield return Line(Wording.T($"{side}：かたより（ジニ係数）", $"{side}: unevenness (Gini)"), lists, x => of(x).Gini.ToString("0.00", CultureInfo.InvariantCulture));
        yield return Line(Wording.T($"{side}：うらやむ組", $"{side}: envy"), lists, x => Count(of(x).EnvyPairs));
    }

    private static (string, string?, string?, string?) Line(string name, TownComparison lists, Func<ListFigures, string> value) =>
        (name, value(lists.ByFit), lists.Before is null ? null : value(lists.Before), value(lists.After));

    private static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static ListingKind KindOf(string side, MarketCatalog catalog) => catalog.Find(side[..side.IndexOf('.')], side[(side.IndexOf('.') + 1)..])!;
}
