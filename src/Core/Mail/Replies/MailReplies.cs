using Microsoft.EntityFrameworkCore;
using MimeKit;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Messaging;

namespace SetagayaPort.Core.Mail.Replies;

/// <summary>
/// Sends what a person answered to a mail as their message, by the service that every message goes through: what is masked and who is blocked hold.
/// A refusal is told by one mail, to the person's own address alone; whatever answers by itself is told nothing.
/// </summary>
internal sealed class MailReplies(PortDbContext db, ReplyAddresses addresses, MessageService messages, ReplyRefusals refusals, TimeProvider time)
{
    private static readonly LocalText Expired = new("返信できる期間（30日）が過ぎています。サイトを開いて、メッセージを書いてください。", "The time for answering by mail (30 days) is over. Please write your message on the site.");
    private static readonly LocalText OtherSender = new("登録とは別のメールアドレスから返信がありました。登録したアドレスから返信するか、サイトで書いてください。", "The answer came from another mail address than the one you registered. Please use that one, or write on the site.");
    private static readonly LocalText Empty = new("書かれた言葉を見つけられませんでした。引用より上に書いて返信するか、サイトで書いてください。", "No words of yours were found. Write above the quoted mail, or on the site.");
    private static readonly LocalText FilesLeft = new("メッセージは送りましたが、添付のファイルは届けられません。ファイルは、サイトの会話の画面から送ってください。", "Your message was sent, but files do not travel by mail. Please send them on the page of the conversation.");

    /// <param name="mail">What was handed in.</param>
    /// <param name="key">The same for the same mail: however often it comes, it is one message.</param>
    /// <param name="cancel">Cancellation.</param>
    /// <returns>A word on what came of it.</returns>
    public async Task<string> TakeAsync(MimeMessage mail, string key, CancellationToken cancel)
    {
        if (await addresses.FindAsync(RecipientsOf(mail), cancel) is not { } place)
            return "ignored";
        if (IsAutomatic(mail))
            return "reply.automatic";
        if (await db.Accounts.AsNoTracking().FirstOrDefaultAsync(x => x.Id == place.AccountId, cancel) is not { } account || account.IsSuspended(time.GetUtcNow()))
            return "reply.suspended";
        if (mail.From.Mailboxes.ToList() is not [var sender] || !string.Equals(sender.Address, account.Email, StringComparison.OrdinalIgnoreCase))
            return Refused("reply.sender", account, place, OtherSender);
        if (place.ExpiresAt < time.GetUtcNow())
            return Refused("reply.expired", account, place, Expired);
        var text = ReplyText.Of(mail);
        if (text.Length == 0)
            return Refused("reply.empty", account, place, Empty);

        var sent = await messages.SendAsync(new Caller(account.Id), place.ConversationId, new OutgoingMessage("mail-" + key[..48], text), cancel);
        if (!sent.Ok)
            return Refused("reply.refused", account, place, sent.Error.Fields is [var field, ..] ? field.Message : sent.Error.Message);
        if (mail.Attachments.Any())
            refusals.Leave(account, place, FilesLeft);
        return "reply.sent";
    }

    private string Refused(string outcome, Account account, ReplyAddress place, LocalText why)
    {
        refusals.Leave(account, place, why);
        return outcome;
    }

    private static IEnumerable<string> RecipientsOf(MimeMessage mail) =>
        mail.To.Mailboxes.Concat(mail.Cc.Mailboxes).Select(x => x.Address)
            .Concat(mail.Headers.Where(x => x.Field is { } name && (name.Equals("X-Original-To", StringComparison.OrdinalIgnoreCase) || name.Equals("Delivered-To", StringComparison.OrdinalIgnoreCase))).Select(x => x.Value));

    /// <summary>Vacation notes, lists and other programs (RFC 3834): an answer to them could go round for ever.</summary>
    private static bool IsAutomatic(MimeMessage mail) =>
        mail.Headers["Auto-Submitted"] is { } auto && !auto.Trim().StartsWith("no", StringComparison.OrdinalIgnoreCase)
        || mail.Headers["Precedence"]?.Trim().ToLowerInvariant() is "bulk" or "junk" or "list" or "auto_reply"
        || mail.Headers.Contains("X-Autoreply") || mail.Headers.Contains("X-Autorespond") || mail.Headers.Contains("List-Id")
        || mail.Headers["Return-Path"]?.Trim() is "<>";
}
