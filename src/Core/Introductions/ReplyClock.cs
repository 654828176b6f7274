using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Audit;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Jobs;

namespace SetagayaPort.Core.Introductions;

/// <summary>Reminds after 3 and 6 days and closes kindly after 7.</summary>
public sealed class ReplyClock(PortDbContext db, IntroductionNews news, TimeProvider time) : IRecurringJob
{
    private const int Batch = 200;

    public async Task ExecuteAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var due = await db.Set<Introduction>().Include(x => x.FromListing).Include(x => x.ToListing)
            .Where(x => x.State == IntroductionState.Proposed
                && (x.ReplyBy <= now || (x.Nudges < 1 && x.ProposedAt <= now.AddDays(-3)) || (x.Nudges < 2 && x.ProposedAt <= now.AddDays(-6))))
            .OrderBy(x => x.ReplyBy).Take(Batch).ToListAsync(cancel);
        foreach (var introduction in due)
        {
            var nudge = introduction.ProposedAt <= now.AddDays(-6) ? 2 : 1;
            if (introduction.Expire(now))
            {
                await news.ExpiredAsync(introduction, cancel);
                db.Audit(Caller.Guest, "introduction.expired", introduction.Id, now);
            }
            else if (introduction.Nudge(nudge))
            {
                await news.NudgedAsync(introduction, cancel);
            }

            try
            {
                await db.SaveChangesAsync(cancel);
            }
            catch (DbUpdateConcurrencyException)
            {
                // It was answered this very moment; the answer stands.
                db.ChangeTracker.Clear();
                return;
            }
        }
    }
}
