using SetagayaPort.Core.Data;
using SetagayaPort.Core.Organizations;

namespace SetagayaPort.Core.ShopRecords;

/// <summary>Who may read and who may change a record, as conditions of the query itself.</summary>
public static class ShopRecordQueries
{
    /// <summary>One's own, and those of the organisations one leads: other staff may not know yet what their owner plans.</summary>
    public static IQueryable<ShopRecord> OwnedBy(this IQueryable<ShopRecord> records, Caller caller, PortDbContext db) =>
        records.Where(x => x.OwnerId == caller.Id
            || (x.OrganizationId != null && db.Set<OrganizationMember>()
                .Any(m => m.OrganizationId == x.OrganizationId && m.AccountId == caller.Id && m.Role == OrganizationRole.Owner)));

    /// <summary>One's own, and for coordinators those that their owners let them read. No duty opens the others.</summary>
    public static IQueryable<ShopRecord> ReadableBy(this IQueryable<ShopRecord> records, Caller caller, PortDbContext db) =>
        !caller.IsCoordinator
            ? records.OwnedBy(caller, db)
            : records.Where(x => x.OpenToCoordinators || x.OwnerId == caller.Id
                || (x.OrganizationId != null && db.Set<OrganizationMember>()
                    .Any(m => m.OrganizationId == x.OrganizationId && m.AccountId == caller.Id && m.Role == OrganizationRole.Owner)));
}
