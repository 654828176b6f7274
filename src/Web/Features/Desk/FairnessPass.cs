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
        Whole = Line(Wording.T("見こまれる紹介（件）", "Expected introductions"), lists, x => x.Matches.ToString("0.0", CultureInfo.InvariantCulture));
        Lines = [(left.Name.ToString(), SideLines(lists, x => x.Left)), (right.Name.ToString(), SideLines(lists, x => x.Right))];
    }

    public TownReport Report { get; }

    public string Title { get; }

    /// <summary>The element's id on the page.</summary>
    public string Anchor => $"{Report.LeftSide}-{Report.RightSide}".Replace('.', '-');

    public FairnessLine Whole { get; }

    /// <summary>By side.</summary>
    public IReadOnlyList<(string Side, IReadOnlyList<FairnessLine> Lines)> Lines { get; }

    public IReadOnlyList<(string Name, string Market, IReadOnlyList<GroupFigures> Groups)> Sides { get; }

    private static List<FairnessLine> SideLines(TownComparison lists, Func<ListFigures, ListSide> of) =>
    [
        Line(Wording.T("公開中", "Published"), lists, x => Count(of(x).Listings)),
        Line(Wording.T("合う相手がいない", "Fits nobody"), lists, x => Count(of(x).Alone)),
        Line(Wording.T("どの一覧にも出ない", "Shown in no list"), lists, x => Count(of(x).Orphans)),
        Line(Wording.T("1件未満の割合", "With less than one"), lists, x => of(x).UnderOne.ToString("P0", CultureInfo.InvariantCulture)),
        Line(Wording.T("かたより（ジニ係数）", "Unevenness (Gini)"), lists, x => of(x).Gini.ToString("0.00", CultureInfo.InvariantCulture)),
        Line(Wording.T("うらやむ組", "Envy"), lists, x => Count(of(x).EnvyPairs)),
    ];

    private static FairnessLine Line(string name, TownComparison lists, Func<ListFigures, string> value) =>
        new(name, value(lists.ByFit), lists.Before is null ? Wording.T("なし", "none") : value(lists.Before), value(lists.After));

    private static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static ListingKind KindOf(string side, MarketCatalog catalog) => catalog.Find(side[..side.IndexOf('.')], side[(side.IndexOf('.') + 1)..])!;
}
