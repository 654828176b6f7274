using System.Text.Json.Nodes;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Jobs;

namespace SetagayaPort.Core.Mail;

/// <summary>Leaves letters to the worker, in the transaction of what they tell of.</summary>
public sealed class Postbox(PortDbContext db, IOptions<MailOptions> server, IOptions<SiteOptions> site, IHostEnvironment environment, TimeProvider time)
{
    /// <summary>
    /// The site's address in mails, without a slash at its end; null where no mail can be sent. Whoever writes mails asks here and nowhere else, so that
    /// all of them reach the development mailbox.
    /// </summary>
    public string? Address
    {
        get
        {
            var address = string.IsNullOrWhiteSpace(site.Value.Address) ? null : site.Value.Address.TrimEnd('/');
            // In Development letters are kept on the site itself, to be looked at there.
            return string.IsNullOrEmpty(server.Value.Host) ? environment.IsDevelopment() ? address ?? "" : null : address;
        }
    }

    /// <summary>Leaves nothing for an address that mails do not reach.</summary>
    public void Leave(Account reader, Letter letter)
    {
        if (reader.MailBouncedAt is null)
            Leave(reader, reader.Email, letter);
    }

    /// <summary>To another address than the one that the person has: a new one that is to be confirmed, or the one before.</summary>
    internal void Leave(Account reader, string? address, Letter letter)
    {
        // So that programs do not answer programs (RFC 3834).
        var headers = new JsonObject { ["Auto-Submitted"] = "auto-generated" };
        // The id is random, so that nobody can say of a mail that it bounced who has not seen it.
        var mail = new JsonObject { ["id"] = LinkToken.New(), ["to"] = address, ["subject"] = letter.Subject, ["text"] = letter.Text, ["headers"] = headers };
        if (letter.Html is not null)
            mail["html"] = letter.Html;
        if (letter.ReplyTo is not null)
            mail["replyTo"] = letter.ReplyTo;
        // Mail programs show a button that stops it in one press.
        if (letter.Stop is not null)
            (headers["List-Unsubscribe"], headers["List-Unsubscribe-Post"]) = ($"<{letter.Stop}>", "List-Unsubscribe=One-Click");
        db.Enqueue(OutboxTopics.SendMail, reader.Id.ToString(), time.GetUtcNow(), mail);
    }
}
