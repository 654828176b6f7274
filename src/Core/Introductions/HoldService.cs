using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Audit;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Jobs;

namespace SetagayaPort.Core.Introductions;

/// <summary>
/// Puts a talk on hold until a day, as somebody who needs time would ask for: not a silence and not a no. On that day it goes on by
/// itself, and both sides are told.
/// </summary>
public sealed class HoldService(PortDbContext db, IntroductionSides sides, IntroductionNews news, IntroductionService introductions, TimeProvider time) : IRecurringJob
{
    /// <summary>Longer than half a year is no hold any more.</summary>
    public const int LongestDays = 183;

    private const int MaxNote = 300;
    private const int Batch = 200;

    /// <param name="caller">One of the two sides.</param>
    /// <param name="id">The introduction, while it is under way.</param>
    /// <param name="until">The day on which it goes on, from tomorrow on.</param>
    /// <param name="note">Why, for the other side; up to 300 characters, or nothing.</param>
    /// <param name="cancel">Ends the waiting.</param>
    public async Task<Result<Introduction>> HoldAsync(Caller caller, Guid id, DateOnly? until, string? note, CancellationToken cancel = default)
    {
        if (note?.Length > MaxNote)
            return Error.Invalid("note", "text.tooLong", new($"{MaxNote}文字までにしてください。", $"Use at most {MaxNote} characters."));
        var today = time.TownToday();
        if (until is not { } day || day <= today || day > today.AddDays(LongestDays))
            return IntroductionErrors.HoldUntil;
        var found = await OfPartyAsync(caller, id, cancel);
        if (!found.Ok)
            return found;
        if (!found.Value.Hold(caller.Id, day, string.IsNullOrWhiteSpace(note) ? null : note.Trim()))
            return IntroductionErrors.State;
        await news.HeldAsync(found.Value, caller, cancel);
        return await introductions.SaveAsync(caller, found.Value, "introduction.held", cancel);
    }

    /// <summary>Either side may go on before the day.</summary>
    public async Task<Result<Introduction>> ResumeAsync(Caller caller, Guid id, CancellationToken cancel = default)
    {
        var found = await OfPartyAsync(caller, id, cancel);
        if (!found.Ok)
            return found;
        if (!found.Value.Resume())
            return IntroductionErrors.State;
        await news.ResumedAsync(found.Value, caller, cancel);
        return await introductions.SaveAsync(caller, found.Value, "introduction.resumed", cancel);
    }

    /// <summary>Goes on with those whose day has come.</summary>
    public async Task ExecuteAsync(CancellationToken cancel)
    {
        var today = time.TownToday();
        var due = await Whole().Where(x => x.HeldUntil <= today).OrderBy(x => x.HeldUntil).ThenBy(x => x.Id).Take(Batch).ToListAsync(cancel);
        foreach (var introduction in due)
        {
            introduction.Resume();
            await news.ResumedAsync(introduction, Caller.Guest, cancel);
            db.Audit(Caller.Guest, "introduction.resumed", introduction.Id, time.GetUtcNow());
            try
            {
                await db.SaveChangesAsync(cancel);
            }
            catch (DbUpdateConcurrencyException)
            {
                // Somebody moved it this very moment; the next run sees what stands then.
                db.ChangeTracker.Clear();
                return;
            }
        }
    }

    private async Task<Result<Introduction>> OfPartyAsync(Caller caller, Guid id, CancellationToken cancel)
    {
        if (await Whole().ReadableBy(caller, db).FirstOrDefaultAsync(x => x.Id == id, cancel) is not { } introduction)
            return Error.NotFound;
        var (from, to) = await sides.OfAsync(caller, introduction, cancel);
        return from || to ? introduction : Error.Forbidden;
    }

    private IQueryable<Introduction> Whole() => db.Set<Introduction>().Include(x => x.FromListing).Include(x => x.ToListing);
}
