using SetagayaPort.Core.Accounts;

namespace SetagayaPort.Core.Mail;

/// <summary>Who can be written to, as a condition of the query.</summary>
internal static class MailQueries
{
    public static IQueryable<Account> Reachable(this IQueryable<Account> accounts) => accounts.Where(x => x.Email != null && x.EmailConfirmed && x.MailBouncedAt == null);
}
