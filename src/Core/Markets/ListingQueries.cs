using SetagayaPort.Core.Data;
using SetagayaPort.Core.Introductions;
using SetagayaPort.Core.Organizations;

namespace SetagayaPort.Core.Markets;

/// <summary>Who may see and who may change a listing, as conditions of the query itself.</summary>
public static class ListingQueries
{
    /// <summary>Own listings and those of the organisations one writes for.</summary>
    public static IQueryable<Listing> OwnedBy(this IQueryable<Listing> listings, Caller caller, PortDbContext db) =>
        listings.Where(x => x.OwnerId == caller.Id
            || (x.OrganizationId != null && db.Set<OrganizationMember>().Any(m => m.OrganizationId == x.OrganizationId && m.AccountId == caller.Id)));

    /// <summary>Own listings, and every one for coordinators and administrators.</summary>
    public static IQueryable<Listing> ManagedBy(this IQueryable<Listing> listings, Caller caller, PortDbContext db) =>
        caller.IsCoordinator || caller.IsAdministrator ? listings : listings.OwnedBy(caller, db);

    /// <summary>Published and open to this caller, leaving aside whose they are: what lists and searches show.</summary>
    public static IQueryable<Listing> ShownTo(this IQueryable<Listing> listings, Caller caller) =>
        listings.Where(x => x.Status == ListingStatus.Published
            && (x.Visibility == Visibility.Public || (x.Visibility == Visibility.Members && !caller.IsGuest)));

    /// <summary>Shown to this caller, managed by them, or of the other side of an introduction in which both have said yes.</summary>
    public static IQueryable<Listing> ReadableBy(this IQueryable<Listing> listings, Caller caller, PortDbContext db) =>
        caller.IsCoordinator || caller.IsAdministrator
            ? listings
            : listings.Where(x => (x.Status == ListingStatus.Published
                    && (x.Visibility == Visibility.Public || (x.Visibility == Visibility.Members && !caller.IsGuest)))
                || x.OwnerId == caller.Id
                || (x.OrganizationId != null && db.Set<OrganizationMember>().Any(m => m.OrganizationId == x.OrganizationId && m.AccountId == caller.Id))
                || db.Set<Introduction>().OfParty(caller, db).Standing().Any(i => i.FromListingId == x.Id || i.ToListingId == x.Id));
}
