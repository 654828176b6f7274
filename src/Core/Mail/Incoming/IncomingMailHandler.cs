using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Jobs;
using SetagayaPort.Core.Mail.Replies;

namespace SetagayaPort.Core.Mail.Incoming;

/// <summary>Deals with a mail that was handed in: a bounce, an answer to a mail of ours, or nothing of ours.</summary>
internal sealed class IncomingMailHandler(PortDbContext db, Bounces bounces, MailReplies replies) : IOutboxHandler
{
    public async Task HandleAsync(OutboxMessage message, CancellationToken cancel)
    {
        var id = Guid.Parse(message.Key, CultureInfo.InvariantCulture);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var mail = await db.Set<IncomingMail>().FromSql($"SELECT * FROM incoming_mails WHERE id = {id} FOR UPDATE").FirstOrDefaultAsync(cancel);
        if (mail?.Content is not { } content)
            return;

        using var stream = new MemoryStream(content);
        try
        {
            using var read = await MimeMessage.LoadAsync(stream, cancel);
            await DealAsync(mail, read, KeyOf(read, content), cancel);
        }
        catch (FormatException)
        {
            mail.Outcome = "unreadable";
        }

        mail.Content = null;
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    private async Task DealAsync(IncomingMail mail, MimeMessage read, string key, CancellationToken cancel)
    {
        // Mail servers hand a mail in again when our answer is lost; those who come at once wait here for the first.
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({key}, 0))", cancel);
        if (await db.Set<IncomingMail>().AnyAsync(x => x.MessageKey == key, cancel))
        {
            mail.Outcome = "duplicate";
            return;
        }

        mail.MessageKey = key;
        mail.Outcome = BounceReader.Read(read) is { } bounce ? await bounces.TakeAsync(bounce, cancel) : await replies.TakeAsync(read, key, cancel);
    }

    /// <summary>The same for the same mail.</summary>
    private static string KeyOf(MimeMessage read, byte[] content) =>
        Convert.ToHexStringLower(SHA256.HashData(string.IsNullOrEmpty(read.MessageId) ? content : Encoding.UTF8.GetBytes(read.MessageId)));
}
