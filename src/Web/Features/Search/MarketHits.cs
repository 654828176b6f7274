using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Search;

namespace SetagayaPort.Web.Features.Search;

/// <summary>The best hits of one market, under its heading.</summary>
/// <param name="Market">The market.</param>
/// <param name="Total">How many hits it has in all.</param>
/// <param name="Hits">The first of them.</param>
public sealed record MarketHits(Market Market, int Total, IReadOnlyList<SearchHit> Hits);
