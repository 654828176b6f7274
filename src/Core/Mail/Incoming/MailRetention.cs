using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Jobs;
using SetagayaPort.Core.Mail.Replies;

namespace SetagayaPort.Core.Mail.Incoming;

/// <summary>Forgets which mails went where and came in, once no bounce and no repetition is to be expected, and addresses for answers that have run out.</summary>
public sealed class MailRetention(PortDbContext db, TimeProvider time) : IRecurringJob
{
    private static readonly TimeSpan Life = TimeSpan.FromDays(30);

    public async Task ExecuteAsync(CancellationToken cancel)
    {
        var (now, since) = (time.GetUtcNow(), time.GetUtcNow() - Life);
        await db.Set<SentMail>().Where(x => x.SentAt < since).ExecuteDeleteAsync(cancel);
        await db.Set<IncomingMail>().Where(x => x.ReceivedAt < since).ExecuteDeleteAsync(cancel);
        await db.Set<ReplyAddress>().Where(x => x.ExpiresAt < now).ExecuteDeleteAsync(cancel);
    }
}
