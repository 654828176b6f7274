using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Mail;

namespace SetagayaPort.Core.Notifications;

/// <summary>Stops the mails of notices by the link of one of them (RFC 8058). The notices on the site stay.</summary>
public sealed class MailStops(PortDbContext db, NoticeSettings settings)
{
    /// <summary>The same in every mail to a person.</summary>
    internal async Task<string> TokenAsync(Guid account, CancellationToken cancel)
    {
        var token = LinkToken.New();
        return (await db.Database.SqlQuery<string>($"""
            INSERT INTO mail_stops (token, account_id) VALUES ({token}, {account})
            ON CONFLICT (account_id) DO UPDATE SET token = mail_stops.token RETURNING token AS "Value"
            """).ToListAsync(cancel))[0];
    }

    /// <summary>Whose mails a token stops; null when there is no such token.</summary>
    public Task<Guid?> FindAsync(string token, CancellationToken cancel = default) =>
        db.Set<MailStop>().Where(x => x.Token == token).Select(x => (Guid?)x.AccountId).FirstOrDefaultAsync(cancel);

    /// <summary>Stops them; null when there is no such token.</summary>
    public async Task<Guid?> StopAsync(string token, CancellationToken cancel = default)
    {
        if (await FindAsync(token, cancel) is not { } account)
            return null;
        await settings.ChangeAsync(account, x => x.Pace = NoticePace.None, cancel);
        return account;
    }
}
