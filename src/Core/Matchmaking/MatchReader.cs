using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Introductions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets;
using SetagayaPort.Matching.Explanations;

namespace SetagayaPort.Core.Matchmaking;

/// <summary>The matches of a listing as its owner, or a coordinator, sees them.</summary>
public sealed class MatchReader(PortDbContext db, MarketCatalog catalog)
{
    /// <summary>Counts of hidden listings under this are not told.</summary>
    private const int SmallCount = 3;

    /// <summary>As the town's pass ranked them; null when the listing is not the caller's to ask about.</summary>
    public async Task<MatchList?> ListAsync(Caller caller, Guid id, int limit, bool dismissed = false, CancellationToken cancel = default)
    {
        var listing = await db.Listings.AsNoTracking().ManagedBy(caller, db).FirstOrDefaultAsync(x => x.Id == id, cancel);
        if (listing is null)
            return null;

        var all = Pairs(id);
        var seesAll = caller.IsCoordinator || caller.IsAdministrator;
        var counts = await all.GroupBy(x => new { Private = x.Other.Visibility == Visibility.Private, Dismissed = x.Verdict == MatchVerdict.Dismissed })
            .Select(x => new { x.Key.Private, x.Key.Dismissed, Count = x.Count() }).ToListAsync(cancel);
        var hidden = seesAll ? 0 : counts.Where(x => x.Private).Sum(x => x.Count);
        var rows = await all
            .Where(x => seesAll || x.Other.Visibility != Visibility.Private)
            .Where(x => dismissed || x.Verdict != MatchVerdict.Dismissed)
            .OrderBy(x => x.Rank).ThenByDescending(x => x.Match.Mutual).ThenBy(x => x.Match.Id)
            .Take(Math.Clamp(limit, 1, 100)).AsNoTracking().ToListAsync(cancel);
        return new MatchList(hidden >= SmallCount ? hidden : null, [.. rows.Select((x, i) => View(x, id, i + 1))])
        {
            Total = counts.Where(x => (seesAll || !x.Private) && !x.Dismissed).Sum(x => x.Count),
            Dismissed = counts.Where(x => (seesAll || !x.Private) && x.Dismissed).Sum(x => x.Count),
        };
    }

    /// <summary>The best matches over all listings of a person: the dashboard's question.</summary>
    public async Task<List<MatchView>> BestAsync(Caller caller, int limit, CancellationToken cancel = default)
    {
        var mine = await db.Listings.OwnedBy(caller, db).Where(x => x.Status == ListingStatus.Published)
            .OrderByDescending(x => x.PublishedAt).Select(x => x.Id).Take(50).ToListAsync(cancel);
        var best = new List<MatchView>();
        foreach (var id in mine)
            best.AddRange((await ListAsync(caller with { IsCoordinator = false, IsAdministrator = false }, id, limit, cancel: cancel))?.Items ?? []);
        return [.. best.OrderBy(x => x.Rank).ThenByDescending(x => x.Mutual).Take(limit)];
    }

    private IQueryable<Row> Pairs(Guid id) =>
        from match in db.Set<Match>()
        where match.LeftListingId == id || match.RightListingId == id
        join other in db.Listings on match.LeftListingId == id ? match.RightListingId : match.LeftListingId equals other.Id
        join said in db.Set<MatchFeedback>().Where(x => x.ListingId == id) on other.Id equals said.CounterpartId into words
        from word in words.DefaultIfEmpty()
        select new Row
        {
            Match = match,
            Rank = match.LeftListingId == id ? match.LeftRank : match.RightRank,
            Other = other,
            Verdict = word == null ? null : word.Verdict,
            Introduced = db.Set<Introduction>().Any(x => (x.FromListingId == id && x.ToListingId == other.Id) || (x.FromListingId == other.Id && x.ToListingId == id)),
        };

    private MatchView View(Row row, Guid id, int rank)
    {
        var (match, left) = (row.Match, row.Match.LeftListingId == id);
        var label = Labels(row.Other.Market);
        var reasons = Read<Reason>(left ? match.LeftReasons : match.RightReasons);
        var others = Read<Reason>(left ? match.RightReasons : match.LeftReasons);
        var improve = Read<Improvement>(left ? match.LeftImprovements : match.RightImprovements);
        var language = Wording.English ? "en" : "ja";
        return new MatchView(
            match.Id, id,
            new MatchCounterpart(row.Other.Id, row.Other.Market, row.Other.Side, row.Other.Title, row.Other.Summary, row.Other.Area),
            match.Mutual, left ? match.LeftFit : match.RightFit, left ? match.RightFit : match.LeftFit, rank,
            [.. reasons.Select(x => new MatchReason(x.Code, x.Weight, ReasonWording.Text(x, language, label)))],
            [.. improve.Select(x => new MatchImprovement(x.Field, ReasonWording.Text(x, language, label)))],
            match.ComputedAt, row.Introduced ? MatchState.Introduced : row.Verdict switch
            {
                MatchVerdict.Interested => MatchState.Interested,
                MatchVerdict.Dismissed => MatchState.Dismissed,
                _ => MatchState.New,
            })
        {
            TheirReasons = [.. others.Select(x => new MatchReason(x.Code, x.Weight, ReasonWording.Text(x, language, label)))],
        };
    }

    private Func<string, string, string?> Labels(string market) => (set, code) =>
        catalog.Label(market, set, code)?.ToString();

    private static List<T> Read<T>(string json) => JsonSerializer.Deserialize<List<T>>(json, PortJson.Options) ?? [];

    private sealed class Row
    {
        public required Match Match { get; init; }

        public required double Rank { get; init; }

        public required Listing Other { get; init; }

        public MatchVerdict? Verdict { get; init; }

        public bool Introduced { get; init; }
    }
}
