using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;

namespace SetagayaPort.Core.Accounts;

/// <summary>Questions about accounts that several features ask.</summary>
public static class AccountQueries
{
    /// <summary>Everybody on duty as a coordinator.</summary>
    public static Task<List<Guid>> CoordinatorsAsync(this PortDbContext db, CancellationToken cancel) =>
        db.Accounts.Where(x => x.Roles.Contains(AccountRoles.Coordinator)).Select(x => x.Id).ToListAsync(cancel);
}
