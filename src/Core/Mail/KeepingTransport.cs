using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SetagayaPort.Core.Data;

namespace SetagayaPort.Core.Mail;

/// <summary>Keeps the newest mails for the development mailbox; nothing leaves the machine.</summary>
internal sealed class KeepingTransport(IServiceScopeFactory scopes, TimeProvider time) : IMailTransport
{
    private const int Most = 200;

    public async Task SendAsync(OutgoingMail mail, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortDbContext>();
        var kept = new KeptMail { Recipient = mail.To, Subject = mail.Subject, Body = mail.Text, Html = mail.Html, At = time.GetUtcNow() };
        db.Add(kept);
        await db.SaveChangesAsync(cancel);
        await db.Set<KeptMail>().Where(x => x.Id <= kept.Id - Most).ExecuteDeleteAsync(cancel);
    }
}
