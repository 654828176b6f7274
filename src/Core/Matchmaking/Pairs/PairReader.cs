using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Matchmaking.Learning;
using SetagayaPort.Matching.Explanations;
using SetagayaPort.Matching.Market;
using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Core.Matchmaking.Pairs;

/// <summary>Every term of a pair, for coordinators alone: it shows each side what the other one wishes, also where the two would not be told.</summary>
public sealed class PairReader(PortDbContext db, MarketCatalog catalog, CalibratedModels calibrated, ProfileCache profiles)
{
    /// <summary>The two in either order; null when the caller is no coordinator, a listing is not there, or no market brings their kinds together.</summary>
    public async Task<PairView?> OfAsync(Caller caller, Guid one, Guid other, CancellationToken cancel = default)
    {
        var found = await db.Listings.AsNoTracking().Include(x => x.Organization)
            .Where(x => caller.IsCoordinator || caller.IsAdministrator).Where(x => x.Id == one || x.Id == other).ToListAsync(cancel);
        foreach (var model in catalog.Models)
        {
            if (found.Find(x => x.Kind == model.Left) is not { } left || found.Find(x => x.Kind == model.Right) is not { } right)
                continue;
            var market = new MatchMarket(await calibrated.OfAsync(model, cancel), await SideAsync(left, cancel), await SideAsync(right, cancel));
            return View(left, right, MarketMatching.Account(market, left.Id, right.Id));
        }

        return null;
    }

    /// <summary>Everybody on its side, since texts are weighed over the whole market; with itself, also when it is not published.</summary>
    private async Task<List<Profile>> SideAsync(Listing listing, CancellationToken cancel) =>
    [
        .. (await profiles.PublishedAsync(db, listing.Kind, cancel)).Where(x => x.Id != listing.Id), catalog.Of(listing).ToProfile(listing),
    ];

    private PairView View(Listing left, Listing right, PairAccount account)
    {
        var (leftWeight, rightWeight) = (account.Terms.Sum(x => x.Criterion.LeftWeight), account.Terms.Sum(x => x.Criterion.RightWeight));
        return new PairView(left, right, [.. account.Terms.Select(Row)], account.LeftFit, account.RightFit, account.Mutual, account.SameOwner);

        PairRow Row(PairTerm term)
        {
            var language = Wording.English ? "en" : "ja";
            var (wanted, offered) = (AccountWording.Wanted(term, language, Label), AccountWording.Offered(term, language, Label));
            var byLeft = term.Criterion.WantedBy == MarketSide.Left;
            return new PairRow(
                Label("topic", term.Criterion.Topic) ?? term.Criterion.Topic, term.Criterion.Code, byLeft ? wanted : offered, byLeft ? offered : wanted,
                term.Criterion is TextCriterion ? null : byLeft, StateOf(term), term.Criterion.Hard, term.Value, term.Value ?? term.Criterion.Neutral,
                term.Criterion.LeftWeight / leftWeight, term.Criterion.RightWeight / rightWeight, term.LeftShare, term.RightShare, AccountWording.Failure(term, language, Label));
        }

        string? Label(string set, string code) => catalog.Label(left.Market, set, code)?.ToString();
    }

    private static PairTermState StateOf(PairTerm term) => term switch
    {
        { Excludes: true } => PairTermState.Excludes,
        { Value: null } => PairTermState.Unsaid,
        { Fails: true } => PairTermState.Short,
        _ => PairTermState.Fits,
    };
}
