using Microsoft.Extensions.Options;
using SetagayaPort.Core.Markets;

namespace SetagayaPort.Core.Introductions;

/// <summary>Holds coordinators to the operator's status of free placement, in the markets that need it.</summary>
public sealed class PlacementLicence(MarketCatalog catalog, IOptions<PlacementOptions> options)
{
    /// <summary>Why a coordinator may not bring these two together; null where nothing stands in the way.</summary>
    public Error? Refuses(Listing one, Listing other) => options.Value.Licensed || !(IsNeededFor(one) || IsNeededFor(other)) ? null : IntroductionErrors.PlacementNotLicensed;

    private bool IsNeededFor(Listing listing) => catalog.Find(listing.Market)!.BrokeringNeedsPlacementLicence;
}
