using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Mail.Incoming;

namespace SetagayaPort.Core.Mail.Replies;

/// <summary>Gives out the addresses to which mails are answered, and knows them again.</summary>
public sealed class ReplyAddresses(PortDbContext db, IOptions<IncomingMailOptions> options, TimeProvider time)
{
    /// <summary>After the last mail that named it.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromDays(30);

    /// <summary>Where a person answers; the same for as long as it holds, null where mails cannot be answered.</summary>
    internal async Task<string?> OfAsync(Guid account, Guid conversation, CancellationToken cancel)
    {
        if (!options.Value.TakesReplies)
            return null;
        var now = time.GetUtcNow();
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20));
        var kept = await db.Database.SqlQuery<string>($"""
            INSERT INTO reply_addresses (token, account_id, conversation_id, expires_at) VALUES ({token}, {account}, {conversation}, {now + Life})
            ON CONFLICT (account_id, conversation_id) DO UPDATE SET expires_at = excluded.expires_at,
                token = CASE WHEN reply_addresses.expires_at < {now} THEN excluded.token ELSE reply_addresses.token END
            RETURNING token AS "Value"
            """).ToListAsync(cancel);
        return options.Value.ReplyTo!.Replace(IncomingMailOptions.Placeholder, kept[0], StringComparison.Ordinal);
    }

    /// <summary>Whose answer it is, by the addresses that a mail was sent to; null when it is none of ours.</summary>
    internal async Task<ReplyAddress?> FindAsync(IEnumerable<string> addresses, CancellationToken cancel)
    {
        if (!options.Value.TakesReplies)
            return null;
        var pattern = "^" + Regex.Escape(options.Value.ReplyTo!).Replace(Regex.Escape(IncomingMailOptions.Placeholder), "(?<token>[0-9a-f]{40})", StringComparison.Ordinal) + "$";
        var tokens = addresses.Select(x => Regex.Match(x.Trim(), pattern, RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)))
            .Where(x => x.Success).Select(x => x.Groups["token"].Value.ToLowerInvariant()).Distinct(StringComparer.Ordinal).ToList();
        return tokens.Count == 0 ? null : await db.Set<ReplyAddress>().AsNoTracking().FirstOrDefaultAsync(x => tokens.Contains(x.Token), cancel);
    }
}
