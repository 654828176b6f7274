using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;

namespace SetagayaPort.Web.Features.Home;

/// <summary>What the home page tells of the town: how much there is on each side of each market, and what is new.</summary>
public sealed class HomeFigures(PortDbContext db)
{
    private const int Newest = 6;

    /// <summary>Published listings open to everybody, by market and side. Public ones are counted plainly.</summary>
    public async Task<IReadOnlyDictionary<(string Market, string Side), int>> CountsAsync(CancellationToken cancel) =>
        await db.Listings.ShownTo(Caller.Guest)
            .GroupBy(x => new { x.Market, x.Side })
            .Select(x => new { x.Key.Market, x.Key.Side, Count = x.Count() })
            .ToDictionaryAsync(x => (x.Market, x.Side), x => x.Count, cancel);

    /// <summary>The newest that this reader may see.</summary>
    public Task<List<Listing>> NewestAsync(Caller caller, CancellationToken cancel) =>
        db.Listings.AsNoTracking().ShownTo(caller).OrderByDescending(x => x.PublishedAt).Take(Newest).ToListAsync(cancel);
}
