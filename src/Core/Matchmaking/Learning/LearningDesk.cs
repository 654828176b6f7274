using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SetagayaPort.Core.Audit;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Jobs;
using SetagayaPort.Core.Markets;
using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Core.Matchmaking.Learning;

/// <summary>What coordinators and administrators see of the learning, and their switch.</summary>
public sealed class LearningDesk(PortDbContext db, MarketCatalog catalog, IOptions<LearningOptions> options, TimeProvider time)
{
    public async Task<Result<IReadOnlyList<LearningLine>>> ListAsync(Caller caller, CancellationToken cancel = default)
    {
        if (!May(caller))
            return Error.Forbidden;
        var learned = await db.Set<LearnedView>().AsNoTracking().ToDictionaryAsync(x => (x.LeftSide, x.RightSide, x.View), cancel);
        var off = await db.Set<LearningSwitch>().AsNoTracking().ToDictionaryAsync(x => (x.LeftSide, x.RightSide, x.View), x => x.OffAt, cancel);
        return (from market in catalog.All
                from model in market.Models
                from view in Enum.GetValues<MarketSide>()
                let key = (model.Left, model.Right, view)
                let last = learned.GetValueOrDefault(key) is { } found && found.IsOf(model) ? found : null
                let offAt = off.TryGetValue(key, out var at) ? at : (DateTimeOffset?)null
                select new LearningLine(market, model, view, Use(last, offAt), last, offAt)).ToList();
    }

    /// <summary>Switches the use of what is learned of one view off or on; the market's matches are then computed anew.</summary>
    public async Task<Result<bool>> SwitchAsync(Caller caller, string? left, string? right, MarketSide view, bool on, CancellationToken cancel = default)
    {
        if (!May(caller))
            return Error.Forbidden;
        var market = catalog.All.FirstOrDefault(x => x.Models.Any(model => model.Left == left && model.Right == right));
        if (market?.Models.First(model => model.Left == left && model.Right == right) is not { } model)
            return Error.NotFound;
        var off = await db.Set<LearningSwitch>().FindAsync([model.Left, model.Right, view], cancel);
        if (on == (off is null))
            return on;

        var now = time.GetUtcNow();
        if (off is null)
            db.Add(new LearningSwitch { LeftSide = model.Left, RightSide = model.Right, View = view, OffAt = now, OffById = caller.Id });
        else
            db.Remove(off);
        db.Audit(caller, on ? "learning.switchedOn" : "learning.switchedOff", null, now, LearningNight.Named(model, view));
        db.Enqueue(OutboxTopics.MatchMarket, market.Id, now);
        await db.SaveChangesAsync(cancel);
        return on;
    }

    private LearningUse Use(LearnedView? learned, DateTimeOffset? offAt) =>
        !options.Value.Enabled ? LearningUse.Disabled
        : offAt is not null ? LearningUse.Off
        : learned is null ? LearningUse.NotYet
        : learned.Effect is null ? LearningUse.TooFew
        : learned.IsBetter ? LearningUse.InUse
        : LearningUse.NotBetter;

    private static bool May(Caller caller) => caller.IsCoordinator || caller.IsAdministrator;
}
