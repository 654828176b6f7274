using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Mail;

namespace SetagayaPort.Web.Features.Accounts;

/// <summary>
/// A new account confirms its mail address first where the site can send mail (Mail:Host and Site:Address are configured);
/// never in Development, where no mail leaves the machine.
/// </summary>
public sealed class RegistrationMail(IHostEnvironment environment, UserManager<Account> users, PortDbContext db, Postbox post)
{
    public bool Needed => !environment.IsDevelopment() && post.Address is not null;

    /// <summary>Leaves the mail with the link that confirms the address to the worker.</summary>
    public async Task SendAsync(Account account)
    {
        var token = WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(await users.GenerateEmailConfirmationTokenAsync(account)));
        var link = $"{post.Address}/confirm?account={account.Id}&token={token}";
        var english = account.Locale == "en";
        post.Leave(account, new Letter(
            english ? "Please confirm your mail address" : "メールアドレスの確認をお願いします",
            english
                ? $"Thank you for registering with SETAGAYA PORT.\nOpen this page and press the button to finish:\n{link}\n\nIf you did not register, please ignore this mail."
                : $"SETAGAYA PORT にご登録ありがとうございます。\n次のページを開き、ボタンを押すと登録が終わります。\n{link}\n\nお心当たりのないときは、このメールを捨ててください。"));
        await db.SaveChangesAsync();
    }

    /// <summary>False when the link is too old, used or not of this account.</summary>
    public async Task<bool> ConfirmAsync(Guid id, string? token)
    {
        if (string.IsNullOrEmpty(token) || await users.FindByIdAsync(id.ToString()) is not { } account)
            return false;
        try
        {
            return (await users.ConfirmEmailAsync(account, Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(token)))).Succeeded;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
