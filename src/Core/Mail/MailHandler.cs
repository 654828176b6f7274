using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Jobs;

namespace SetagayaPort.Core.Mail;

/// <summary>Sends the mails that business transactions left in the outbox, and writes down which went where.</summary>
internal sealed class MailHandler(IMailTransport transport, PortDbContext db, TimeProvider time) : IOutboxHandler
{
    public async Task HandleAsync(OutboxMessage message, CancellationToken cancel)
    {
        string Part(string name) => message.Payload![name]!.GetValue<string>();
        // A mail that an older program left has no id of its own.
        var id = message.Payload!["id"]?.GetValue<string>() ?? message.Id.ToString(CultureInfo.InvariantCulture);
        // Before it goes: a bounce may be quicker than what follows here.
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO sent_mails (id, account_id, address, sent_at)
            SELECT {id}, a.id, {Part("to")}, {time.GetUtcNow()} FROM accounts a WHERE a.id = {Guid.Parse(message.Key, CultureInfo.InvariantCulture)} ON CONFLICT (id) DO NOTHING
            """, cancel);
        await transport.SendAsync(
            new OutgoingMail(id, Part("to"), Part("subject"), Part("text"), message.Payload!["html"]?.GetValue<string>(), Headers(message), message.Payload!["replyTo"]?.GetValue<string>()),
            cancel);
    }

    private static Dictionary<string, string> Headers(OutboxMessage message) =>
        message.Payload!["headers"]?.AsObject().ToDictionary(x => x.Key, x => x.Value!.GetValue<string>(), StringComparer.Ordinal) ?? [];
}
