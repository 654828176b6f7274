using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Audit;
using SetagayaPort.Core.Data;

namespace SetagayaPort.Core.Mail.Incoming;

/// <summary>
/// Marks the address of a person as one that mails do not reach. A bounce is believed only of a mail that we sent, by its random id, and for the address
/// to which we sent it; anybody could write one.
/// </summary>
internal sealed class Bounces(PortDbContext db, TimeProvider time)
{
    /// <returns>A word on what came of it.</returns>
    public async Task<string> TakeAsync(Bounce bounce, CancellationToken cancel)
    {
        if (bounce.MailId is null || await db.Set<SentMail>().AsNoTracking().FirstOrDefaultAsync(x => x.Id == bounce.MailId, cancel) is not { } sent)
            return "bounce.unknownMail";
        if (!bounce.Recipients.Contains(sent.Address, StringComparer.OrdinalIgnoreCase))
            return "bounce.otherAddress";
        // Whoever has another address by now, or said after that mail that it works, is not concerned.
        if (await db.Accounts.FirstOrDefaultAsync(x => x.Id == sent.AccountId, cancel) is not { } account
            || !string.Equals(account.Email, sent.Address, StringComparison.OrdinalIgnoreCase) || account.MailTriedAt > sent.SentAt)
            return "bounce.past";
        if (!bounce.IsHard)
        {
            account.MailSoftBounces++;
            return "bounce.soft";
        }

        if (account.MailBouncedAt is null)
        {
            account.MailBouncedAt = time.GetUtcNow();
            db.Audit(new Caller(account.Id), "mail.undeliverable", account.Id, time.GetUtcNow(), new JsonObject { ["mail"] = sent.Id[..8] });
        }

        return "bounce.hard";
    }
}
