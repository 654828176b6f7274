using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Mail;

namespace SetagayaPort.Core.Reports;

/// <summary>Leaves mails to people who cannot sign in to the worker; none where no mail can be sent. They hold nothing of the conversation or of who reported.</summary>
public sealed class ReportMail(PortDbContext db, Postbox post)
{
    /// <param name="account">Whom it is for.</param>
    /// <param name="subject">One line.</param>
    /// <param name="text">What it says between the greeting and the link.</param>
    /// <param name="link">Path of the page it leads to.</param>
    /// <param name="cancel">Cancellation.</param>
    public async Task LeaveAsync(Guid account, LocalText subject, LocalText text, string link, CancellationToken cancel)
    {
        if (post.Address is not { } site || await db.Accounts.AsNoTracking().Reachable().FirstOrDefaultAsync(x => x.Id == account, cancel) is not { } reader)
            return;
        var page = site + link;
        var whole = new LocalText(
            $"{reader.DisplayName}さん\n\n{text.Ja}\n\n次のページで、くわしく読めます。ログインはいりません。\n{page}\n",
            $"Hello {reader.DisplayName},\n\n{text.En}\n\nThis page tells you more. You need not sign in.\n{page}\n");
        post.Leave(reader, new Letter(subject.In(reader.Locale), whole.In(reader.Locale)));
    }
}
