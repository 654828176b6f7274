using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Jobs;

namespace SetagayaPort.Core.Mail.Incoming;

/// <summary>Takes in what the mail server hands in, and leaves it to the worker: an accepted mail is never lost.</summary>
public sealed class IncomingMailBox(PortDbContext db, IOptions<IncomingMailOptions> options, TimeProvider time)
{
    public bool IsOpen => options.Value.IsOpen;

    /// <summary>Whether it is the mail server that asks; how long the answer takes says nothing of the key.</summary>
    public bool Knows(string? key) =>
        IsOpen && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(key ?? "")), SHA256.HashData(Encoding.UTF8.GetBytes(options.Value.Key!)));

    public async Task<Guid> TakeAsync(byte[] content, CancellationToken cancel = default)
    {
        var now = time.GetUtcNow();
        var mail = new IncomingMail { Id = Guid.CreateVersion7(now), ReceivedAt = now, Content = content };
        db.Add(mail);
        db.Enqueue(OutboxTopics.ReadMail, mail.Id.ToString(), now);
        await db.SaveChangesAsync(cancel);
        return mail.Id;
    }
}
