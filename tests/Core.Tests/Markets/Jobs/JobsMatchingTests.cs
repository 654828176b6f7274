using System.Text.Json.Nodes;
using SetagayaPort.Matching.Explanations;

namespace SetagayaPort.Core.Tests.Markets.Jobs;

public sealed class JobsMatchingTests
{
    [Fact]
    public void An_opening_and_the_seeker_it_suits_are_matched_and_both_learn_why()
    {
        var match = SampleTown.Match(SampleTown.Listing(JobsSample.Opening()), SampleTown.Listing(JobsSample.Seeker()))!;

        SampleTown.AssertNames(match.LeftReasons, "skills", "days", "hours", "occupation");
        SampleTown.AssertNames(match.RightReasons, "hourlyPay", "occupation", "commute");
        Assert.InRange(match.Mutual, 0.7, 1);
    }

    [Theory]
    [InlineData("details.occupations", """["06"]""")]
    [InlineData("details.employmentTypes", """["fullTime"]""")]
    [InlineData("details.wage.min", "1501")]
    [InlineData("details.wage", """{ "unit": "day", "min": 12001 }""")]
    [InlineData("details.wage", """{ "unit": "month", "min": 97501 }""")]
    [InlineData("details.workDays", """["tue", "thu", "sun"]""")]
    [InlineData("details.hours", """{ "start": "16:00", "end": "22:00" }""")]
    [InlineData("details.availableFrom", "\"2027-12-01\"")]
    public void One_hard_condition_of_the_seeker_that_fails_is_enough(string path, string json) =>
        Assert.False(Fits(JobsSample.Opening(), JobsSample.Seeker().WithJson(path, json)));

    [Theory]
    [InlineData("details.occupation", "\"06\"")]
    [InlineData("details.employmentType", "\"fullTime\"")]
    [InlineData("details.wage", """{ "unit": "hour", "min": 1226, "max": 1249 }""")]
    [InlineData("details.wage", """{ "unit": "day", "min": 6000 }""")]
    [InlineData("details.workDays", """["sat", "sun"]""")]
    [InlineData("details.hours", """{ "start": "16:00", "end": "21:00", "breakMinutes": 0, "overtimeHoursPerMonth": 0 }""")]
    [InlineData("details.term.until", "\"2026-11-30\"")]
    public void One_hard_condition_of_the_opening_that_fails_is_enough(string path, string json) =>
        Assert.False(Fits(JobsSample.Opening().WithJson(path, json), JobsSample.Seeker()));

    // Three days of five hours are 15 hours a week and 65 a month: 1,500 an hour come to 97,500 a month.
    [Theory]
    [InlineData("details.wage.min", "1500")]
    [InlineData("details.wage", """{ "unit": "day", "min": 12000 }""")]
    [InlineData("details.wage", """{ "unit": "month", "min": 97500 }""")]
    [InlineData("details.wage", """{ "unit": "year", "min": 1170000 }""")]
    [InlineData("details.workDays", """["mon"]""")]
    [InlineData("details.hours", """{ "start": "13:48", "end": "22:00" }""")]
    [InlineData("details.availableFrom", "\"2027-11-30\"")]
    [InlineData("details.employmentTypes", "[]")]
    [InlineData("details.considerations", """["foreignNational"]""")]
    [InlineData("skills", """["事務"]""")]
    public void At_its_very_limit_a_condition_still_holds_and_wishes_never_exclude(string path, string json) =>
        Assert.True(Fits(JobsSample.Opening(), JobsSample.Seeker().WithJson(path, json)));

    // 用賀 lies 1.1 km from 桜新町, 千歳烏山 some 6 km.
    [Theory]
    [InlineData("""["tamagawa"]""", """[]""", true)]
    [InlineData("""["tamagawa"]""", """["千歳烏山"]""", true)]
    [InlineData("""["karasuyama"]""", """["用賀"]""", true)]
    [InlineData("""[]""", """["用賀"]""", true)]
    [InlineData("""["karasuyama"]""", """[]""", false)]
    [InlineData("""["karasuyama"]""", """["千歳烏山"]""", false)]
    [InlineData("""[]""", """["千歳烏山"]""", false)]
    public void The_workplace_is_in_a_wished_area_or_near_enough_to_a_station(string areas, string stations, bool fits) =>
        Assert.Equal(fits, Fits(JobsSample.Opening(), At(areas, stations)));

    [Fact]
    public void Work_entirely_from_home_is_within_everyones_reach()
    {
        var far = At("""["karasuyama"]""", "[]");
        var nowhere = At("[]", "[]").With("details.maxCommuteMinutes", null).With("details.remote", "full");

        Assert.True(Fits(JobsSample.Opening().With("details.remote", "full"), far));
        Assert.True(Fits(JobsSample.Opening().With("details.remote", "full"), nowhere));
        Assert.False(Fits(JobsSample.Opening().With("details.remote", "partial"), far));
        Assert.False(Fits(JobsSample.Opening().With("details.remote", "partial"), nowhere));
    }

    [Fact]
    public void An_opening_without_a_station_is_reached_by_the_one_nearest_to_it()
    {
        var opening = JobsSample.Opening().With("station", null).With("latitude", 35.6270).With("longitude", 139.6350);

        Assert.True(Fits(opening, At("[]", """["用賀"]""")));
        Assert.False(Fits(opening, At("[]", """["千歳烏山"]""")));
    }

    [Fact]
    public void What_a_seeker_would_like_considered_is_never_told_to_the_employer()
    {
        var seeker = JobsSample.Seeker().WithJson("details.considerations", """["disability"]""");
        var match = SampleTown.Match(SampleTown.Listing(JobsSample.Opening().WithJson("details.welcome", """["disability"]""")), SampleTown.Listing(seeker))!;
        var improve = SampleTown.Match(SampleTown.Listing(JobsSample.Opening()), SampleTown.Listing(seeker))!;

        Assert.DoesNotContain(match.LeftReasons, x => x.Topic == "welcome");
        Assert.DoesNotContain(improve.LeftImprovements, x => x.Topic == "welcome");
        Assert.True(match.RightFit > improve.RightFit);
        Assert.Equal(match.LeftFit, improve.LeftFit);
    }

    [Fact]
    public void Reasons_are_plain_sentences()
    {
        var match = SampleTown.Match(SampleTown.Listing(JobsSample.Opening()), SampleTown.Listing(JobsSample.Seeker()))!;

        var told = match.RightReasons.Select(x => ReasonWording.Text(x, "ja", (set, code) => SampleTown.Catalog.Label("jobs", set, code)?.Ja));

        Assert.Contains("1時間あたりの賃金1,300〜1,500円は、ご希望の1,250円以上です", told);
        Assert.Contains("希望の職業（運搬・清掃・包装・選別等の職業）に合っています", told);
    }

    private static JsonObject At(string areas, string stations) =>
        JobsSample.Seeker().With("station", null).WithJson("details.areas", areas).WithJson("details.stations", stations);

    private static bool Fits(JsonObject opening, JsonObject seeker) => SampleTown.Match(SampleTown.Listing(opening), SampleTown.Listing(seeker)) is not null;
}
