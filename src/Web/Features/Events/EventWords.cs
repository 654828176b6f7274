using SetagayaPort.Core.Events;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets;
using SetagayaPort.Matching.Events;
using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Web.Features.Events;

/// <summary>How events are spoken of on the pages.</summary>
public static class EventWords
{
    /// <summary>The two sides of each market model, by the value that stands for them in the form.</summary>
    public static IEnumerable<(string Value, string Label)> Models(MarketCatalog catalog) =>
        catalog.Models.Select(x => ($"{x.Left} {x.Right}", Sides(catalog, x.Left, x.Right)));

    public static string Sides(MarketCatalog catalog, string left, string right) =>
        T($"{Kind(catalog, left).Ja}と{Kind(catalog, right).Ja}", $"{Kind(catalog, left).En} and {Kind(catalog, right).En}");

    public static LocalText Kind(MarketCatalog catalog, string kind) => kind.Split('.') is [var market, var side] ? catalog.Find(market, side)!.Name : new(kind, kind);

    public static string Side(MarketCatalog catalog, EventView held, MarketSide side) => Kind(catalog, side == MarketSide.Left ? held.LeftKind : held.RightKind).ToString();

    /// <summary>10:00–10:15</summary>
    public static string Span(EventSlot slot) => $"{slot.Start:H\\:mm}–{slot.End:H\\:mm}";

    /// <summary>1番目　10:00–10:15</summary>
    public static string Slot(EventSlot slot) => T($"{slot.Number}番目　{Span(slot)}", $"{slot.Number}. {Span(slot)}");

    public static string Mode(TimetableMode mode, MarketCatalog catalog, EventView held) => mode switch
    {
        TimetableMode.BestForAll => T("全体でいちばん合うように", "Best for all together"),
        TimetableMode.OrganizationsPropose => T($"{Side(catalog, held, MarketSide.Left)}の希望から決める", $"From the wishes of: {Side(catalog, held, MarketSide.Left)}"),
        _ => T($"{Side(catalog, held, MarketSide.Right)}の希望から決める", $"From the wishes of: {Side(catalog, held, MarketSide.Right)}"),
    };
}
