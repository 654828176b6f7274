using SetagayaPort.Core.Markets;

namespace SetagayaPort.Web.Features.Markets;

/// <summary>The buttons that move a listing through its life.</summary>
/// <param name="Listing">Which one.</param>
/// <param name="Back">Page to come back to.</param>
/// <param name="Wide">Whether they fill their column.</param>
public sealed record StatusActions(Listing Listing, string Back, bool Wide = false)
{
    public string Style => Wide ? "btn second wide" : "btn second";

    public bool CanPublish => Listing.Status is ListingStatus.Draft or ListingStatus.Paused or ListingStatus.Expired;

    public bool CanPause => Listing.Status == ListingStatus.Published;

    public bool CanClose => Listing.Status is ListingStatus.Published or ListingStatus.Paused or ListingStatus.Expired;

    public bool CanDelete => Listing.Status is ListingStatus.Draft or ListingStatus.Closed;
}
