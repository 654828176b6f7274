using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Jobs;

namespace SetagayaPort.Core.Viewings;

/// <summary>Reminds both sides of a viewing once, a day before.</summary>
public sealed class ViewingReminder(PortDbContext db, ViewingNews news, TimeProvider time) : IRecurringJob
{
    private const int Batch = 200;

    public async Task ExecuteAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var until = now + Viewing.ReminderTime;
        var due = await db.Set<Viewing>().Include(x => x.Introduction.FromListing).Include(x => x.Introduction.ToListing)
            .Where(x => x.State == ViewingState.Accepted && x.RemindedAt == null && x.StartsAt > now && x.StartsAt <= until)
            .OrderBy(x => x.StartsAt).Take(Batch).ToListAsync(cancel);
        foreach (var viewing in due.Where(x => x.Remind(now)))
        {
            await news.ReminderAsync(viewing, cancel);
            try
            {
                await db.SaveChangesAsync(cancel);
            }
            catch (DbUpdateConcurrencyException)
            {
                // It was moved or called off this very moment; the next run reads how it stands.
                db.ChangeTracker.Clear();
                return;
            }
        }
    }
}
