using System.Globalization;
using SetagayaPort.Web.Features.Shared;

namespace SetagayaPort.Web.Tests.Shared;

public sealed class ReplyClockTests
{
    private static readonly DateTimeOffset Asked = DateTimeOffset.Parse("2026-11-17T18:00:00+09:00", CultureInfo.InvariantCulture);

    [Fact]
    public void Seven_days_are_seven_stations_that_end_on_the_deadline()
    {
        var stations = Clock(days: 3).Stations.ToList();

        Assert.Equal(7, stations.Count);
        Assert.Equal(new DateOnly(2026, 11, 24), stations[^1].Day);
        Assert.Equal(["done", "done", "now", "next", "next", "next", "next"], stations.Select(x => x.Word));
        Assert.True(stations[^1].Last);
    }

    [Fact]
    public void Bells_stand_on_the_days_of_the_nudges_that_are_still_ahead() =>
        Assert.Equal([6], Clock(days: 3).Stations.Select((x, i) => (x.Bell, Day: i + 1)).Where(x => x.Bell).Select(x => x.Day));

    [Fact]
    public void Waiting_for_the_other_side_lights_no_lamp() =>
        Assert.DoesNotContain(Clock(days: 3, yourTurn: false).Stations, x => x.Word == "now");

    [Fact]
    public void On_the_day_of_the_request_no_day_has_passed() =>
        Assert.All(Clock(days: 0).Stations, x => Assert.Equal("next", x.Word));

    [Fact]
    public void Long_after_the_deadline_the_last_day_stays_the_last() => Assert.Equal(7, Clock(days: 30).Passed);

    private static ReplyClock Clock(int days, bool yourTurn = true) => new(Asked, Asked.AddDays(7), Asked.AddDays(days), yourTurn);
}
