using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Assistance;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Introductions;

namespace SetagayaPort.Core.Markets.Shops.FitOuts;

/// <summary>Finds the board of an introduction for whoever may read it.</summary>
public sealed class FitOutCases(PortDbContext db, IntroductionSides sides)
{
    /// <summary>Null for strangers, before both sides have said yes, and where no fit-out is taken over.</summary>
    internal async Task<FitOutCase?> FindAsync(Caller caller, Guid introductionId, CancellationToken cancel)
    {
        var introduction = await db.Set<Introduction>().Include(x => x.FromListing.Organization).Include(x => x.ToListing.Organization)
            .WithBoardFor(caller, db).FirstOrDefaultAsync(x => x.Id == introductionId && x.ConversationId != null, cancel);
        if (introduction is null)
            return null;
        var board = await BoardAsync(introductionId, cancel);
        Listing[] both = [introduction.FromListing, introduction.ToListing];
        var premises = both.FirstOrDefault(x => x.Id == board?.PremisesListingId) ?? both.FirstOrDefault(IsFurnished);
        if (premises is null)
            return null;
        var wish = both.First(x => x != premises);
        return new FitOutCase(introduction, premises, wish, board, await PartiesAsync(premises, wish, cancel), caller);
    }

    private static bool IsFurnished(Listing listing) =>
        listing is { Market: ShopsMarket.Word, Side: PremisesKind.Word } && listing.DetailsAs<PremisesDetails>().FitOut == FitOut.Furnished;

    internal Task<FitOutBoard?> BoardAsync(Guid introduction, CancellationToken cancel) =>
        db.Set<FitOutBoard>().Include(x => x.Versions).Include(x => x.Invitations).Include(x => x.Consents).AsSplitQuery()
            .FirstOrDefaultAsync(x => x.IntroductionId == introduction, cancel);

    private async Task<FitOutParties> PartiesAsync(Listing premises, Listing wish, CancellationToken cancel)
    {
        Guid[] owners = [premises.OwnerId, wish.OwnerId];
        var offline = await db.Set<AssistedEntry>().Assisted().Where(x => owners.Contains(x.AccountId)).Select(x => x.AccountId).ToListAsync(cancel);
        return new FitOutParties((await sides.PeopleAsync(premises, cancel)).ToHashSet(), (await sides.PeopleAsync(wish, cancel)).ToHashSet(), offline.ToHashSet());
    }
}
