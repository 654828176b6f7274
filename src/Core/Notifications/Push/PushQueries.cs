using SetagayaPort.Core.Data;

namespace SetagayaPort.Core.Notifications.Push;

/// <summary>Which devices are told, as a condition of the query.</summary>
internal static class PushQueries
{
    /// <summary>Those of a session that stands, and of nobody who is suspended.</summary>
    public static IQueryable<PushDevice> InUse(this IQueryable<PushDevice> devices, PortDbContext db, DateTimeOffset now) =>
        devices.Where(x => db.Accounts.Any(a => a.Id == x.AccountId && a.SessionVersion == x.SessionVersion && (a.SuspendedUntil == null || a.SuspendedUntil <= now)));
}
