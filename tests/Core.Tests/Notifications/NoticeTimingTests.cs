using FsCheck;
using FsCheck.Fluent;
using SetagayaPort.Core.Notifications;

namespace SetagayaPort.Core.Tests.Notifications;

/// <summary>A mail comes neither at once nor at night nor one after the other.</summary>
public sealed class NoticeTimingTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 29, 12, 0, 0, TimeSpan.FromHours(9));

    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    public void A_notice_has_its_time_to_be_read(int minutes, bool due) => Assert.Equal(due, NoticeTiming.IsDue(Settings(), Noon.AddMinutes(-minutes), Noon));

    [Theory]
    [InlineData(14, false)]
    [InlineData(15, true)]
    public void Two_mails_keep_apart(int minutes, bool due) =>
        Assert.Equal(due, NoticeTiming.IsDue(Settings(x => x.MailedAt = Noon.AddMinutes(-minutes)), Noon.AddHours(-1), Noon));

    [Theory]
    [InlineData(20, false)]
    [InlineData(21, true)]
    [InlineData(0, true)]
    [InlineData(6, true)]
    [InlineData(7, false)]
    public void The_night_goes_over_midnight(int hour, bool quiet)
    {
        var now = new DateTimeOffset(2026, 11, 29, hour, 30, 0, TimeSpan.FromHours(9)).ToUniversalTime();

        Assert.Equal(quiet, NoticeTiming.IsQuiet(Settings(), now));
        Assert.Equal(!quiet, NoticeTiming.IsDue(Settings(), now.AddHours(-2), now));
    }

    [Fact]
    public void The_same_hour_for_both_ends_means_no_night() =>
        Assert.All(Enumerable.Range(0, 24), x => Assert.False(NoticeTiming.IsQuiet(Settings(s => s.QuietFrom = s.QuietUntil = 5), Noon.AddHours(x))));

    [Fact]
    public void Who_wants_none_gets_none() => Assert.False(NoticeTiming.IsDue(Settings(x => x.Pace = NoticePace.None), Noon.AddDays(-2), Noon));

    [Fact]
    public void The_daily_mail_comes_once_a_day_from_eight_on() =>
        Prop.ForAll(Gen.Choose(0, 4 * 24 * 60).Two().ToArbitrary(), minutes =>
        {
            var settings = Settings(x => x.Pace = NoticePace.Daily);
            var mailed = new List<DateTimeOffset>();
            for (var at = Noon.AddMinutes(Math.Min(minutes.Item1, minutes.Item2)); at <= Noon.AddMinutes(Math.Max(minutes.Item1, minutes.Item2)); at = at.AddMinutes(1))
            {
                if (!NoticeTiming.IsDue(settings, at.AddMinutes(-1), at))
                    continue;
                mailed.Add(at);
                settings.MailedAt = at;
            }

            Assert.All(mailed, x => Assert.True(x.Hour >= NoticeTiming.Morning));
            Assert.Equal(mailed.Count, mailed.Select(x => x.Date).Distinct().Count());
            Assert.All(mailed.Skip(1), x => Assert.Equal(new TimeSpan(NoticeTiming.Morning, 0, 0), x.TimeOfDay));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(12, 59, false)]
    [InlineData(12, 60, true)]
    [InlineData(22, 60, false)]
    public void A_device_waits_a_moment_and_keeps_the_night_as_well(int hour, int seconds, bool told)
    {
        var now = new DateTimeOffset(2026, 11, 29, hour, 30, 0, TimeSpan.FromHours(9));

        Assert.Equal(told, NoticeTiming.MayPush(Settings(x => x.Pace = NoticePace.None), now.AddSeconds(-seconds), TimeSpan.FromMinutes(1), now));
    }

    private static NotificationSettings Settings(Action<NotificationSettings>? more = null)
    {
        var settings = new NotificationSettings { AccountId = Guid.Empty };
        more?.Invoke(settings);
        return settings;
    }
}
