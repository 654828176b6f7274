using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;

namespace SetagayaPort.Core.Mail;

/// <summary>Gives out the tokens of the links that stop mails, and knows them again. What stopping means is said by whose mails they are.</summary>
public sealed class StopLinks(PortDbContext db)
{
    /// <summary>The same in every mail of its kind to a person.</summary>
    internal async Task<string> TokenAsync(Guid account, StopScope scope, Guid? search, CancellationToken cancel) =>
        (await db.Database.SqlQuery<string>($"""
            INSERT INTO stop_links (token, account_id, scope, saved_search_id) VALUES ({LinkToken.New()}, {account}, {Words<StopScope>.Of(scope)}, {search})
            ON CONFLICT (account_id, scope, saved_search_id) DO UPDATE SET token = stop_links.token RETURNING token AS "Value"
            """).ToListAsync(cancel))[0];

    /// <summary>Null when there is no such token.</summary>
    internal Task<StopLink?> FindAsync(string token, CancellationToken cancel) =>
        db.Set<StopLink>().AsNoTracking().FirstOrDefaultAsync(x => x.Token == token, cancel);
}
