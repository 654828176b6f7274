using SetagayaPort.Core.Viewings;

namespace SetagayaPort.Core.Tests.Viewings;

public sealed class ViewingTimesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("24", null)]
    [InlineData("24 48 72", null)]
    [InlineData("24 24.5", null)]
    [InlineData("1440", null)]
    [InlineData("", "slots.count")]
    [InlineData("24 48 72 96", "slots.count")]
    [InlineData("0", "slots.past")]
    [InlineData("24 -1", "slots.past")]
    [InlineData("1440.1", "slots.late")]
    [InlineData("24 24.4", "slots.twice")]
    [InlineData("24 48 24", "slots.twice")]
    public void Up_to_three_times_from_now_within_sixty_days_none_twice(string hours, string? fault) => Assert.Equal(fault, Fault(hours, 30));

    [Theory]
    [InlineData(9, "slots.length")]
    [InlineData(10, null)]
    [InlineData(240, null)]
    [InlineData(241, "slots.length")]
    [InlineData(int.MaxValue, "slots.length")]
    public void A_viewing_takes_from_ten_minutes_to_four_hours(int minutes, string? fault) => Assert.Equal(fault, Fault("24", minutes));

    [Fact]
    public void A_time_is_the_same_whatever_offset_it_is_written_with()
    {
        var written = new ViewingSlot(new DateTimeOffset(2026, 11, 24, 18, 0, 0, TimeSpan.FromHours(9)), 30);

        Assert.Equal(new ViewingSlot(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero), 30), written);
        Assert.Equal(TimeSpan.Zero, written.Start.Offset);
        Assert.Equal(written, new ViewingSlot(written.Start.AddTicks(12_345), 30));
    }

    private static string? Fault(string hours, int minutes) => ViewingTimes.Fault(
        [.. hours.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(x => new ViewingSlot(Now.AddHours(double.Parse(x, System.Globalization.CultureInfo.InvariantCulture)), minutes))],
        Now)?.Fields[0].Code;
}
