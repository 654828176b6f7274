using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.ShopRecords;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.ShopRecords;

/// <summary>A face as the API tells it to those who may read its record.</summary>
internal static class FaceJson
{
    public static object Of(FaceView face) => new
    {
        Kind = face.Kind.Id,
        What = face.Kind.What.ToString(),
        Starts = Words<Visibility>.Of(face.Kind.Starts),
        ListingId = face.Listing?.Id,
        Status = face.Listing is { } listing ? Words<ListingStatus>.Of(listing.Status) : null,
        Visibility = face.Listing is { } shown ? Words<Visibility>.Of(shown.Visibility) : null,
        ListingVersion = face.Listing?.Version,
        Takes = face.Filled.Select(x => new { x.From, x.To, Confidential = x.IsConfidential }),
        Withheld = face.Withheld.Select(x => x.From),
        Changes = face.Changes.Select(x => new { x.Path, x.Now, x.Then }),
        Findings = Problems.Findings(face.Findings),
    };
}
