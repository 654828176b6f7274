using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;

namespace SetagayaPort.Core.Questions;

/// <summary>Who may read a question, as a condition of the query.</summary>
public static class QuestionQueries
{
    /// <summary>Answered ones on listings one may read, one's own, those that reached one's own listings; all for coordinators.</summary>
    public static IQueryable<Question> ReadableBy(this IQueryable<Question> questions, Caller caller, PortDbContext db)
    {
        if (caller.IsCoordinator || caller.IsAdministrator)
            return questions;
        var readable = db.Listings.ReadableBy(caller, db).Select(x => x.Id);
        var mine = db.Listings.OwnedBy(caller, db).Select(x => x.Id);
        return questions.Where(x => readable.Contains(x.ListingId)
            && (x.State == QuestionState.Answered || x.AskerId == caller.Id || (mine.Contains(x.ListingId) && !x.Withheld)));
    }
}
