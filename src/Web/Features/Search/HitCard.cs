using SetagayaPort.Core.Search;
using SetagayaPort.Web.Features.Shared;

namespace SetagayaPort.Web.Features.Search;

/// <summary>A hit as the page shows it.</summary>
/// <param name="Hit">What the search found.</param>
/// <param name="Card">What the listing shows of itself.</param>
/// <param name="From">The station that its distance is measured from; null for another place.</param>
public sealed record HitCard(SearchHit Hit, ListingCard Card, string? From);
