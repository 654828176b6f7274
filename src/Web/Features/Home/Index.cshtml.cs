using Microsoft.AspNetCore.Mvc.RazorPages;
using SetagayaPort.Core.Markets;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Home;

/// <summary>What this is, the five markets with their counts, and what is new.</summary>
public sealed class IndexModel(HomeFigures figures, MarketCatalog catalog, ListingCards cards) : PageModel
{
    private IReadOnlyDictionary<(string Market, string Side), int> counts = new Dictionary<(string, string), int>();

    public IReadOnlyList<Market> Markets => catalog.All;

    public IReadOnlyList<ListingCard> Newest { get; private set; } = [];

    /// <summary>求人 128 と 求職 74</summary>
    public string Sides(Market market) =>
        string.Join(T(" と ", " · "), market.Sides.Select(x => $"{x.Name}{T(" ", ": ")}{counts.GetValueOrDefault((market.Id, x.Id))}"));

    public async Task OnGetAsync(CancellationToken cancel)
    {
        counts = await figures.CountsAsync(cancel);
        Newest = [.. (await figures.NewestAsync(User.ToCaller(), cancel)).Select(x => cards.Of(x))];
    }
}
