using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;
using SetagayaPort.Matching.Learning;
using SetagayaPort.Matching.Market;
using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Core.Matchmaking.Learning;

/// <summary>Makes of people's words what the engine learns from: the values that the pairs have by what their listings say now.</summary>
internal sealed class Lessons(PortDbContext db, MarketCatalog catalog, ProfileCache profiles)
{
    private const int Batch = 500;

    /// <summary>An agreement is the strongest word there is.</summary>
    private const double AgreementWeight = 3;

    /// <summary>All words of one owner together count for no more, so that nobody's habit becomes everybody's weights.</summary>
    private const double MostOfOneOwner = 20;

    /// <summary>The words of each view of a model, with the values of their pairs; pairs that exclude each other by now are left out.</summary>
    public async Task<ILookup<MarketSide, (SpokenWord Word, double[] Values)>> OfAsync(MarketModel model, IReadOnlyList<SpokenWord> words, CancellationToken cancel)
    {
        var views = words.Where(x => x.Kind == model.Left && x.OtherKind == model.Right).Select(x => (View: MarketSide.Left, Word: x, Left: x.ListingId, Right: x.OtherId))
            .Concat(words.Where(x => x.Kind == model.Right && x.OtherKind == model.Left).Select(x => (View: MarketSide.Right, Word: x, Left: x.OtherId, Right: x.ListingId)))
            .ToList();
        if (views.Count == 0)
            return views.ToLookup(x => x.View, x => (x.Word, Array.Empty<double>()));
        var market = new MatchMarket(model,
            await ProfilesAsync(model.Left, [.. views.Select(x => x.Left).Distinct()], cancel),
            await ProfilesAsync(model.Right, [.. views.Select(x => x.Right).Distinct()], cancel));
        var values = new PairValues(market);
        return views.Select(x => (x.View, x.Word, Values: values.Of(x.Left, x.Right))).Where(x => x.Values is not null).ToLookup(x => x.View, x => (x.Word, x.Values!));
    }

    /// <summary>The verdicts of some words.</summary>
    public static List<Verdict> Verdicts(IEnumerable<(SpokenWord Word, double[] Values)> words) =>
    [
        .. words.GroupBy(x => x.Word.OwnerId).SelectMany(owner =>
        {
            var share = Math.Min(1, MostOfOneOwner / owner.Sum(x => Weight(x.Word)));
            return owner.Select(x => new Verdict(x.Values, x.Word.Yes, Weight(x.Word) * share, x.Word.Yes ? null : Code(x.Word.Reason)));
        }),
    ];

    private static double Weight(SpokenWord word) => word.Seriousness == Seriousness.Agreement ? AgreementWeight : 1;

    /// <summary>"Other" names no matter.</summary>
    private static string? Code(ReasonCode? reason) => reason is null or ReasonCode.Other ? null : Words<ReasonCode>.Of(reason.Value);

    /// <summary>The published ones, and those of the words that are paused or over, as long as anything of them is kept.</summary>
    private async Task<IReadOnlyCollection<Profile>> ProfilesAsync(string side, Guid[] spoken, CancellationToken cancel)
    {
        var all = (await profiles.PublishedAsync(db, side, cancel)).ToDictionary(x => x.Id);
        foreach (var ids in spoken.Where(x => !all.ContainsKey(x)).Chunk(Batch))
            foreach (var listing in await db.Listings.AsNoTracking().Include(x => x.Organization).Where(x => ids.Contains(x.Id) && x.Status != ListingStatus.Draft).ToListAsync(cancel))
                if (listing.Details.Count > 0)
                    all[listing.Id] = catalog.Of(listing).ToProfile(listing);
        return all.Values;
    }
}
