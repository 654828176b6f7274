using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Introductions;

namespace SetagayaPort.Core.Viewings;

/// <summary>An introduction that ends without agreement takes along the viewings that have not taken place.</summary>
public sealed class ViewingClosing(PortDbContext db, TimeProvider time)
{
    public async Task EndAsync(Introduction introduction, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        foreach (var viewing in await db.Set<Viewing>().Where(x => x.IntroductionId == introduction.Id).ToListAsync(cancel))
        {
            var step = viewing.StepId;
            if (viewing.Cancel(null, null, now) && step is { } id)
                introduction.TakeBack(id, now);
        }
    }
}
