using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Introductions;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Messaging;

namespace SetagayaPort.Core.Questions;

/// <summary>Who may ask a question on a listing that they can read.</summary>
public sealed class QuestionGate(PortDbContext db, MarketCatalog catalog, IntroductionSides sides)
{
    /// <summary>What stands in the way of asking; null when nothing does.</summary>
    public async Task<Error?> ObstacleAsync(Caller caller, Listing listing, CancellationToken cancel = default)
    {
        if (!catalog.Of(listing).TakesQuestions)
            return QuestionErrors.NotTaken;
        if (listing.Status != ListingStatus.Published)
            return QuestionErrors.NotOpen;
        var people = await sides.PeopleAsync(listing, cancel);
        if (people.Contains(caller.Id))
            return QuestionErrors.OwnListing;
        if (!catalog.Of(listing).IsNoName(listing) && await IsBlockedAsync(caller, people, cancel))
            return QuestionErrors.Refused;
        return await WaitingAsync(caller, listing.Id, cancel) >= Question.MostUnanswered ? QuestionErrors.TooManyWaiting : null;
    }

    internal Task<bool> IsBlockedAsync(Caller caller, IReadOnlyList<Guid> people, CancellationToken cancel) =>
        db.Set<Block>().AnyAsync(x => x.BlockedId == caller.Id && people.Contains(x.BlockerId), cancel);

    private Task<int> WaitingAsync(Caller caller, Guid listing, CancellationToken cancel) =>
        db.Set<Question>().CountAsync(x => x.AskerId == caller.Id && x.ListingId == listing && x.State == QuestionState.Open, cancel);
}
