using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Mail;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Notifications;

namespace SetagayaPort.Core.Search.Alerts;

/// <summary>Leaves the mails of saved searches to the worker; none where no mail can be sent, or where the person does not want to hear.</summary>
public sealed class AlertMail(PortDbContext db, SearchStops stops, AlertLetter letter, Postbox post)
{
    /// <summary>What a search found, told at once.</summary>
    public async Task LeaveAsync(SavedSearch search, IReadOnlyList<Listing> found, CancellationToken cancel)
    {
        if (await ReaderAsync(search.AccountId, cancel) is { } reader)
            Leave(reader, [new SearchFinds(search, found)], await stops.TokenAsync(reader.Id, search.Id, cancel));
    }

    /// <summary>What the daily searches of a person found.</summary>
    public async Task LeaveAsync(Guid account, IReadOnlyList<SearchFinds> finds, CancellationToken cancel)
    {
        if (await ReaderAsync(account, cancel) is { } reader)
            Leave(reader, finds, await stops.TokenAsync(reader.Id, null, cancel));
    }

    /// <summary>Null where nobody is to be written to.</summary>
    private async Task<Account?> ReaderAsync(Guid account, CancellationToken cancel)
    {
        if (post.Address is null)
            return null;
        var word = Words<NotificationKind>.Of(NotificationKind.Search);
        return await db.Accounts.AsNoTracking().Reachable().FirstOrDefaultAsync(
            x => x.Id == account && !db.Set<NotificationSettings>().Any(s => s.AccountId == x.Id && s.Muted.Contains(word)), cancel);
    }

    private void Leave(Account reader, IReadOnlyList<SearchFinds> finds, string token)
    {
        var site = post.Address!;
        var stop = $"{site}/saved-searches/stop/{token}";
        post.Leave(reader, new Letter(letter.Subject(finds).In(reader.Locale), letter.Text(reader.DisplayName, finds, site, stop).In(reader.Locale), Stop: stop));
    }
}
