using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SetagayaPort.Core.Data;
using SetagayaPort.Matching.Market;

namespace SetagayaPort.Core.Matchmaking.Learning;

/// <summary>A market's model with what was learned, where that is shown to be better and nobody has switched it off.</summary>
public sealed class CalibratedModels(PortDbContext db, IOptions<LearningOptions> options)
{
    public async Task<MarketModel> OfAsync(MarketModel model, CancellationToken cancel = default)
    {
        if (!options.Value.Enabled)
            return model;
        var learned = await db.Set<LearnedView>().AsNoTracking()
            .Where(x => x.LeftSide == model.Left && x.RightSide == model.Right
                && !db.Set<LearningSwitch>().Any(off => off.LeftSide == x.LeftSide && off.RightSide == x.RightSide && off.View == x.View))
            .ToListAsync(cancel);
        return learned.Where(x => x.IsBetter && x.IsOf(model)).Aggregate(model, (calibrated, view) => calibrated.Calibrated(view.Calibration));
    }
}
