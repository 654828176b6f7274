using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;

namespace SetagayaPort.Core.Notifications;

/// <summary>Reads and changes how a person hears of things.</summary>
public sealed class NoticeSettings(PortDbContext db)
{
    public async Task<NotificationSettings> OfAsync(Guid account, CancellationToken cancel = default) =>
        await db.Set<NotificationSettings>().AsNoTracking().FirstOrDefaultAsync(x => x.AccountId == account, cancel) ?? new NotificationSettings { AccountId = account };

    public async Task ChangeAsync(Guid account, Action<NotificationSettings> change, CancellationToken cancel = default)
    {
        var settings = await db.Set<NotificationSettings>().FindAsync([account], cancel);
        if (settings is null)
            db.Add(settings = new NotificationSettings { AccountId = account });
        change(settings);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Null when the choice can be kept.</summary>
    public static Error? Check(int delayMinutes, int quietFrom, int quietUntil)
    {
        if (!NotificationSettings.Delays.Contains(delayMinutes))
            return Error.Invalid("delayMinutes", "number.choice", new("待つ時間を選んでください。", $"Choose one of {string.Join(", ", NotificationSettings.Delays)} minutes."));
        var (from, until) = (quietFrom is >= 0 and <= 23, quietUntil is >= 0 and <= 23);
        return from && until ? null : Error.Invalid(from ? "quietUntil" : "quietFrom", "number.range", new("時刻は、0時から23時までで選んでください。", "Choose an hour from 0 to 23."));
    }
}
