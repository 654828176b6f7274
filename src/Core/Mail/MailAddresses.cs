using System.Buffers.Text;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Core.Audit;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Mail;

/// <summary>Lets people mend an address that mails do not reach: try it again, or change it. A new address is confirmed by the link of a mail, where mails can be sent.</summary>
public sealed class MailAddresses(PortDbContext db, UserManager<Account> users, Postbox post, IHostEnvironment environment, TimeProvider time)
{
    private static readonly LocalText Trial = new("メールが届くか、確かめています", "Testing whether mail reaches you");
    private static readonly LocalText Arrived = new("このメールが届いていれば、だいじょうぶです。お知らせのメールが、また届くようになりました。", "If you can read this, mail reaches you, and notices come by mail again.");
    private static readonly LocalText Confirm = new("新しいメールアドレスの確認をお願いします", "Please confirm your new mail address");
    private static readonly LocalText Changed = new("メールアドレスが変わりました", "Your mail address has changed");

    /// <summary>The person says that the address works: mails go there again, beginning with one to see.</summary>
    public async Task<Result<Guid>> TryAgainAsync(Caller caller, CancellationToken cancel = default)
    {
        if (await db.Accounts.FirstOrDefaultAsync(x => x.Id == caller.Id && x.Email != null, cancel) is not { } account)
            return Error.NotFound;
        (account.MailBouncedAt, account.MailSoftBounces, account.MailTriedAt) = (null, 0, time.GetUtcNow());
        if (post.Address is not null)
            post.Leave(account, new Letter(Trial.In(account.Locale), new LocalText($"{account.DisplayName}さん\n\n{Arrived.Ja}\n", $"Hello {account.DisplayName},\n\n{Arrived.En}\n").In(account.Locale)));
        db.Audit(caller, "mail.triedAgain", account.Id, time.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        return account.Id;
    }

    /// <summary>Changes the address at once where no mail can be sent; otherwise sends the link that does. The caller proved the password before.</summary>
    /// <returns>True when it is changed, false when the link was sent.</returns>
    public async Task<Result<bool>> ChangeAsync(Caller caller, string? address, CancellationToken cancel = default)
    {
        var wanted = address?.Trim() ?? "";
        if (!AccountService.IsMailAddress(wanted))
            return Error.Invalid("email", "email.format", new("メールアドレスを「name@example.jp」の形で書いてください。", "Write your mail address like name@example.jp."));
        if (await users.FindByIdAsync(caller.Id.ToString()) is not { } account)
            return Error.NotFound;
        if (await users.FindByEmailAsync(wanted) is { } owner && owner.Id != account.Id)
            return AccountService.Taken;
        var token = await users.GenerateChangeEmailTokenAsync(account, wanted);
        if (environment.IsDevelopment() || post.Address is not { } site)
            return await ConfirmAsync(account, wanted, token, cancel);

        var link = $"{site}/account/mail/confirm?account={account.Id}&address={Uri.EscapeDataString(wanted)}&token={Base64Url.EncodeToString(Encoding.UTF8.GetBytes(token))}";
        post.Leave(account, wanted, new Letter(Confirm.In(account.Locale), new LocalText(
            $"次のページを開き、ボタンを押すと、SETAGAYA PORT のメールアドレスがこのアドレスに変わります。\n{link}\n\nお心当たりのないときは、このメールを捨ててください。",
            $"Open this page and press the button to make this your mail address at SETAGAYA PORT:\n{link}\n\nIf you did not ask for it, please ignore this mail.").In(account.Locale)));
        await db.SaveChangesAsync(cancel);
        return false;
    }

    /// <summary>By the link of the mail; false when it is too old, used, or not of this account.</summary>
    public async Task<bool> ConfirmAsync(Guid id, string? address, string? token, CancellationToken cancel = default) =>
        Base64Url.IsValid(token ?? "") && address is not null && await users.FindByIdAsync(id.ToString()) is { } account
        && await ConfirmAsync(account, address, Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token)), cancel) is { Ok: true };

    private async Task<Result<bool>> ConfirmAsync(Account account, string address, string token, CancellationToken cancel)
    {
        var before = account.Email;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        account.UserName = address;
        (account.MailBouncedAt, account.MailSoftBounces, account.MailTriedAt) = (null, 0, time.GetUtcNow());
        var changed = await users.ChangeEmailAsync(account, address, token);
        if (!changed.Succeeded)
        {
            db.ChangeTracker.Clear();
            return changed.Errors.Any(x => x.Code is nameof(IdentityErrorDescriber.DuplicateEmail) or nameof(IdentityErrorDescriber.DuplicateUserName)) ? AccountService.Taken : Error.NotFound;
        }

        // Whoever did not do this learns of it at the address that they had.
        if (before is not null && post.Address is not null && !string.Equals(before, address, StringComparison.OrdinalIgnoreCase))
            post.Leave(account, before, new Letter(Changed.In(account.Locale), new LocalText(
                $"{account.DisplayName}さん\n\nSETAGAYA PORT に登録したメールアドレスが、ほかのアドレスに変わりました。お心当たりのないときは、運営の窓口へご連絡ください。\n",
                $"Hello {account.DisplayName},\n\nyour mail address at SETAGAYA PORT was changed to another one. If it was not you, please contact the operator.\n").In(account.Locale)));
        db.Audit(new Caller(account.Id), "account.mailChanged", account.Id, time.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }
}
