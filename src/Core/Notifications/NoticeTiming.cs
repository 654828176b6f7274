namespace SetagayaPort.Core.Notifications;

/// <summary>When a mail may tell of unread notices: not before they had their time, not at night, not one after the other.</summary>
public static class NoticeTiming
{
    /// <summary>Hour of the town at which the daily mail goes out.</summary>
    public const int Morning = 8;

    /// <summary>Between two mails to one person.</summary>
    public static readonly TimeSpan Gap = TimeSpan.FromMinutes(15);

    /// <summary>Older notices are not told any more: whoever has not come for so long is not called back by them.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(3);

    /// <param name="settings">Of the person.</param>
    /// <param name="oldest">When the oldest notice that is to be told came.</param>
    /// <param name="now">The present.</param>
    public static bool IsDue(NotificationSettings settings, DateTimeOffset oldest, DateTimeOffset now) => settings.Pace switch
    {
        NoticePace.None => false,
        NoticePace.Daily => now.InTown().Hour >= Morning && (settings.MailedAt is null || settings.MailedAt < MorningOf(now)),
        _ => !IsQuiet(settings, now) && now - oldest >= TimeSpan.FromMinutes(settings.DelayMinutes) && (settings.MailedAt is null || now - settings.MailedAt >= Gap),
    };

    /// <summary>Whether devices may be told of a notice now.</summary>
    /// <param name="settings">Of the person.</param>
    /// <param name="created">When the notice came.</param>
    /// <param name="wait">How long it may be read first, so that nobody is told of what they look at.</param>
    /// <param name="now">The present.</param>
    public static bool MayPush(NotificationSettings settings, DateTimeOffset created, TimeSpan wait, DateTimeOffset now) => !IsQuiet(settings, now) && now - created >= wait;

    /// <summary>Whether the person wants no mail at this hour; the hours may go over midnight.</summary>
    public static bool IsQuiet(NotificationSettings settings, DateTimeOffset now)
    {
        var hour = now.InTown().Hour;
        return settings.QuietFrom <= settings.QuietUntil
            ? hour >= settings.QuietFrom && hour < settings.QuietUntil
            : hour >= settings.QuietFrom || hour < settings.QuietUntil;
    }

    private static DateTimeOffset MorningOf(DateTimeOffset now) => TownTime.StartOf(DateOnly.FromDateTime(now.InTown().DateTime)).AddHours(Morning);
}
