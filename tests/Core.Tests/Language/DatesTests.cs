using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Tests.Language;

public sealed class DatesTests
{
    private static readonly DateTimeOffset Now = At("2026-11-24T10:00:00+09:00");

    [Fact]
    public void A_day_carries_its_weekday_in_both_languages()
    {
        Assert.Equal("11月24日（火）", Dates.Day(Now).Ja);
        Assert.Equal("Tue 24 Nov", Dates.Day(Now).En);
        Assert.Equal("2026年11月24日（火）", Dates.Full(Now).Ja);
        Assert.Equal("Tuesday, 24 November 2026", Dates.Full(Now).En);
    }

    [Fact]
    public void A_day_is_the_one_of_the_town_not_of_the_server() =>
        Assert.Equal("11月25日（水）0:30", Dates.Moment(At("2026-11-24T15:30:00Z")).Ja);

    [Theory]
    [InlineData("2026-11-24T09:05:00+09:00", "9:05", "9:05")]
    [InlineData("2026-11-23T23:59:00+09:00", "昨日", "Yesterday")]
    [InlineData("2026-11-20T12:00:00+09:00", "金曜日", "Friday")]
    [InlineData("2026-11-17T12:00:00+09:00", "11月17日", "17 Nov")]
    [InlineData("2025-12-31T12:00:00+09:00", "2025年12月31日", "31 Dec 2025")]
    [InlineData("2026-11-25T12:00:00+09:00", "11月25日", "25 Nov")]
    public void A_list_shows_a_time_as_short_as_it_can(string at, string ja, string en) =>
        Assert.Equal(new LocalText(ja, en), Dates.Brief(At(at), Now));

    [Theory]
    [InlineData("2026-11-24T09:59:40+09:00", "たった今", "Just now")]
    [InlineData("2026-11-24T09:59:00+09:00", "1分前", "1 minute ago")]
    [InlineData("2026-11-24T08:00:00+09:00", "2時間前", "2 hours ago")]
    [InlineData("2026-11-23T20:00:00+09:00", "昨日", "Yesterday")]
    [InlineData("2026-11-21T20:00:00+09:00", "3日前", "3 days ago")]
    [InlineData("2026-11-01T20:00:00+09:00", "11月1日", "1 Nov")]
    public void How_long_ago_is_said_in_words(string at, string ja, string en) =>
        Assert.Equal(new LocalText(ja, en), Dates.Ago(At(at), Now));

    [Theory]
    [InlineData("2026-11-28T10:00:00+09:00", "あと4日")]
    [InlineData("2026-11-25T00:00:00+09:00", "明日まで")]
    [InlineData("2026-11-24T23:59:00+09:00", "今日まで")]
    [InlineData("2026-11-24T10:00:00+09:00", "期限を過ぎました")]
    public void A_deadline_counts_days_of_the_calendar(string until, string ja) =>
        Assert.Equal(ja, Dates.Left(At(until), Now).Ja);

    [Theory]
    [InlineData(2019, "令和元年（2019年）")]
    [InlineData(2027, "令和9年（2027年）")]
    [InlineData(2018, "2018年")]
    public void A_year_of_the_plan_is_said_in_both_eras(int year, string ja) => Assert.Equal(ja, Dates.Era(year).Ja);

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
