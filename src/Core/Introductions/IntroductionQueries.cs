using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;

namespace SetagayaPort.Core.Introductions;

/// <summary>Whose an introduction is, as a condition of the query.</summary>
public static class IntroductionQueries
{
    /// <summary>Those in which the caller answers for a side.</summary>
    public static IQueryable<Introduction> OfParty(this IQueryable<Introduction> introductions, Caller caller, PortDbContext db)
    {
        var mine = db.Listings.OwnedBy(caller, db).Select(x => x.Id);
        return introductions.Where(x => mine.Contains(x.FromListingId) || mine.Contains(x.ToListingId));
    }

    /// <summary>Those of a party, and all of them for coordinators.</summary>
    public static IQueryable<Introduction> ReadableBy(this IQueryable<Introduction> introductions, Caller caller, PortDbContext db) =>
        caller.IsCoordinator || caller.IsAdministrator ? introductions : introductions.OfParty(caller, db);

    /// <summary>Those in which both have said yes and nobody has ended the talk.</summary>
    public static IQueryable<Introduction> Standing(this IQueryable<Introduction> introductions) =>
        introductions.Where(x => x.State == IntroductionState.Accepted || x.State == IntroductionState.InProgress || x.State == IntroductionState.Agreed);

    /// <summary>Those in which the owner of a business has told the name: what <see cref="Introduction.IsCleared"/> says, as a condition.</summary>
    public static IQueryable<Introduction> Cleared(this IQueryable<Introduction> introductions) => introductions.Standing().Where(x => x.DisclosureStage >= 4);

    /// <summary>Whether the owner of a business has opened it to this candidate.</summary>
    public static IQueryable<Introduction> ClearingFor(this IQueryable<Introduction> introductions, Caller caller, Guid listing, PortDbContext db) =>
        introductions.OfParty(caller, db).Cleared().Where(x => x.DisclosingListingId == listing);

    /// <summary>Those of a party that lie in one box.</summary>
    public static IQueryable<Introduction> InBox(this IQueryable<Introduction> introductions, IntroductionBox box, Caller caller, PortDbContext db)
    {
        var mine = db.Listings.OwnedBy(caller, db).Select(x => x.Id);
        return box switch
        {
            IntroductionBox.YourTurn => introductions.Where(x => x.State == IntroductionState.Proposed
                && ((x.FromConsentAt == null && mine.Contains(x.FromListingId)) || (x.ToConsentAt == null && mine.Contains(x.ToListingId)))),
            IntroductionBox.Waiting => introductions.OfParty(caller, db).Where(x => x.State == IntroductionState.Proposed
                && (x.FromConsentAt != null || !mine.Contains(x.FromListingId)) && (x.ToConsentAt != null || !mine.Contains(x.ToListingId))),
            IntroductionBox.Open => introductions.OfParty(caller, db).Where(x => x.State == IntroductionState.Accepted || x.State == IntroductionState.InProgress),
            _ => introductions.OfParty(caller, db).Where(x => x.State == IntroductionState.Declined || x.State == IntroductionState.Expired
                || x.State == IntroductionState.Agreed || x.State == IntroductionState.NotAgreed),
        };
    }
}
