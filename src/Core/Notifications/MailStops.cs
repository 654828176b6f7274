using SetagayaPort.Core.Mail;

namespace SetagayaPort.Core.Notifications;

/// <summary>Stops the mails of notices by the link of one of them (RFC 8058). The notices on the site stay.</summary>
public sealed class MailStops(StopLinks links, NoticeSettings settings)
{
    internal Task<string> TokenAsync(Guid account, CancellationToken cancel) => links.TokenAsync(account, StopScope.Notices, null, cancel);

    /// <summary>Whose mails a token stops; null when there is no such token.</summary>
    public async Task<Guid?> FindAsync(string token, CancellationToken cancel = default) =>
        await links.FindAsync(token, cancel) is { Scope: StopScope.Notices } link ? link.AccountId : null;

    /// <summary>Stops them; null when there is no such token.</summary>
    public async Task<Guid?> StopAsync(string token, CancellationToken cancel = default)
    {
        if (await FindAsync(token, cancel) is not { } account)
            return null;
        await settings.ChangeAsync(account, x => x.Pace = NoticePace.None, cancel);
        return account;
    }
}
