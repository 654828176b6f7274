using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Jobs;

namespace SetagayaPort.Core.Messaging.Attachments;

/// <summary>Files that were never sent go after a day; those of unsent messages after the time in which a report may need them.</summary>
public sealed class AttachmentRetention(PortDbContext db, TimeProvider time) : IRecurringJob
{
    public static readonly TimeSpan Unsent = TimeSpan.FromDays(1);

    public static readonly TimeSpan OfUnsentMessages = TimeSpan.FromDays(30);

    public async Task ExecuteAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var (never, taken) = (now - Unsent, now - OfUnsentMessages);
        await db.Set<Attachment>().Where(x => x.MessageId == null && x.UploadedAt < never).ExecuteDeleteAsync(cancel);
        await db.Set<Attachment>().Where(x => db.Set<Message>().Any(m => m.Id == x.MessageId && m.AttachmentCount > 0 && m.DeletedAt < taken)).ExecuteDeleteAsync(cancel);
    }
}
