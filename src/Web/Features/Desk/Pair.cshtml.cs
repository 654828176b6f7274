using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Matchmaking.Pairs;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Desk;

/// <summary>How two listings come to their numbers, matter by matter; made for paper too.</summary>
[Authorize(Policy = AccessSetup.CoordinatorPolicy)]
public sealed class PairModel(PairReader reader, MarketCatalog catalog, TimeProvider time) : PageModel
{
    public PairView Pair { get; private set; } = null!;

    public DateTimeOffset Now => time.GetUtcNow();

    public Meet Meet => new(Pair.LeftFit, Pair.RightFit, T($"「{Title(Pair.Left)}」の希望に", $"The wishes of “{Title(Pair.Left)}”"), T($"「{Title(Pair.Right)}」の希望に", $"The wishes of “{Title(Pair.Right)}”"));

    public async Task<IActionResult> OnGetAsync(Guid one, Guid other, CancellationToken cancel)
    {
        if (await reader.OfAsync(User.ToCaller(), one, other, cancel) is not { } pair)
            return NotFound();
        Pair = pair;
        return Page();
    }

    public ListingKind KindOf(Listing listing) => catalog.Of(listing);

    public static string Title(Listing listing) => listing.Title ?? T("まだ見出しがありません", "No title yet");

    /// <summary>0..1 as points of 100 with one decimal, so that what is added up is seen to add up.</summary>
    public static string Points(double share) => (100 * share).ToString("0.0", System.Globalization.CultureInfo.InvariantCulture);

    public static string? Mark(PairTermState state) => state switch
    {
        PairTermState.Fits => "ok",
        PairTermState.Excludes => "stop",
        PairTermState.Short => "warn",
        _ => null,
    };
}
