using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;

namespace SetagayaPort.Core.Questions;

/// <summary>Reads the questions of a listing and decides what each reader learns of them.</summary>
public sealed class QuestionReader(PortDbContext db, MarketCatalog catalog, QuestionGate gate)
{
    /// <summary>Null where the caller cannot read the listing, or its kind takes no questions.</summary>
    public async Task<QuestionPage?> ReadAsync(Caller caller, Guid listing, int number, CancellationToken cancel = default)
    {
        var found = await db.Listings.AsNoTracking().Include(x => x.Organization).ReadableBy(caller, db).FirstOrDefaultAsync(x => x.Id == listing, cancel);
        if (found is null || !catalog.Of(found).TakesQuestions)
            return null;

        number = Math.Max(1, number);
        var readable = db.Set<Question>().AsNoTracking().Where(x => x.ListingId == listing).ReadableBy(caller, db);
        var shown = await readable.OrderByDescending(x => x.State == QuestionState.Open).ThenByDescending(x => x.Id)
            .Skip((number - 1) * QuestionPage.Size).Take(QuestionPage.Size).ToListAsync(cancel);
        var answers = await db.Listings.OwnedBy(caller, db).AnyAsync(x => x.Id == listing, cancel);
        var noName = catalog.Of(found).IsNoName(found);
        return new QuestionPage(found, await readable.CountAsync(cancel), number, await ViewAsync(caller, shown, cancel))
        {
            Answers = answers,
            Moderates = answers || caller.IsCoordinator || caller.IsAdministrator,
            Obstacle = caller.IsGuest ? null : await gate.ObstacleAsync(caller, found, cancel),
            AnsweredBy = noName ? "店主" : found.Organization?.Name,
            IsNoName = noName,
        };
    }

    /// <summary>One question, for whoever may read it.</summary>
    public async Task<QuestionView?> FindAsync(Caller caller, Guid id, CancellationToken cancel = default)
    {
        var found = await db.Set<Question>().AsNoTracking().Where(x => x.Id == id).ReadableBy(caller, db).ToListAsync(cancel);
        return (await ViewAsync(caller, found, cancel)).FirstOrDefault();
    }

    private async Task<IReadOnlyList<QuestionView>> ViewAsync(Caller caller, IReadOnlyList<Question> questions, CancellationToken cancel)
    {
        // A coordinator who owns the listing reads its questions as its owner.
        var listings = questions.Select(x => x.ListingId).Distinct().ToArray();
        var mine = await db.Listings.OwnedBy(caller, db).Where(x => listings.Contains(x.Id)).Select(x => x.Id).ToListAsync(cancel);
        bool Named(Question x) => (caller.IsCoordinator || caller.IsAdministrator) && !mine.Contains(x.ListingId);
        var askers = questions.Where(Named).Select(x => x.AskerId).Distinct().ToArray();
        var names = await db.Accounts.Where(x => askers.Contains(x.Id)).ToDictionaryAsync(x => x.Id, x => x.DisplayName, cancel);
        return [.. questions.Select(x => new QuestionView(x.Id, x.Text, x.AskedAt, x.State, x.Answer, x.Answer is null ? null : x.SettledAt, x.AskerId == caller.Id)
        {
            AskedBy = Named(x) ? new(x.AskerId, names.GetValueOrDefault(x.AskerId, "")) : null,
            HideReason = x.HideReason,
        })];
    }
}
