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
    /// <summary>The site's address in mails, without a slash at its end; null where no mail can be sent.</summary>
    public string? Address
    {
        get
        {
            var address = site.Value.Address?.TrimEnd('/');
            // In Development letters are kept on the site itself, to be looked at there.
            return string.IsNullOrEmpty(server.Value.Host) ? environment.IsDevelopment() ? address ?? "" : null : address;
        }
    }

    public void Leave(Account reader, Letter letter)
    {
        var mail = new JsonObject { ["to"] = reader.Email, ["subject"] = letter.Subject, ["text"] = letter.Text };
        if (letter.Html is not null)
            mail["html"] = letter.Html;
        // Mail programs show a button that stops it in one press.
        if (letter.Stop is not null)
            mail["headers"] = new JsonObject { ["List-Unsubscribe"] = $"<{letter.Stop}>", ["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click" };
        db.Enqueue(OutboxTopics.SendMail, reader.Id.ToString(), time.GetUtcNow(), mail);
    }
}
