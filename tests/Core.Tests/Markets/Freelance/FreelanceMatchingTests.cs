using System.Text.Json.Nodes;
using SetagayaPort.Matching.Explanations;

namespace SetagayaPort.Core.Tests.Markets.Freelance;

public sealed class FreelanceMatchingTests
{
    [Fact]
    public void An_assignment_and_the_freelancer_it_suits_are_matched_and_both_learn_why()
    {
        var match = SampleTown.Match(SampleTown.Listing(FreelanceSample.Assignment()), SampleTown.Listing(FreelanceSample.Freelancer()))!;

        SampleTown.AssertNames(match.LeftReasons, "skills", "category", "start");
        SampleTown.AssertNames(match.RightReasons, "hourlyFee", "category");
        Assert.InRange(match.Mutual, 0.7, 1);
    }

    [Theory]
    [InlineData("details.categories", """["it"]""")]
    [InlineData("details.rate.min", "4001")]
    [InlineData("details.rate", """{ "unit": "day", "min": 33000 }""")]
    [InlineData("details.rate", """{ "unit": "month", "min": 200000 }""")]
    [InlineData("details.place", "\"remote\"")]
    [InlineData("details.areas", """["kinuta"]""")]
    [InlineData("details.availableFrom", "\"2027-03-01\"")]
    public void One_hard_condition_of_the_freelancer_that_fails_is_enough(string path, string json) =>
        Assert.False(Fits(FreelanceSample.Assignment(), FreelanceSample.Freelancer().WithJson(path, json)));

    [Theory]
    [InlineData("details.category", "\"legal\"")]
    [InlineData("details.fee", """{ "unit": "hour", "min": 2000, "max": 2799 }""")]
    [InlineData("details.fee", """{ "unit": "month", "min": 60000 }""")]
    [InlineData("details.proBono", "true")]
    [InlineData("details.end", "\"2026-11-30\"")]
    [InlineData("area", "\"karasuyama\"")]
    public void One_hard_condition_of_the_assignment_that_fails_is_enough(string path, string json) =>
        Assert.False(Fits(FreelanceSample.Assignment().WithJson(path, json), FreelanceSample.Freelancer()));

    // 6 hours a week are 26 a month: 2,800 an hour come to 72,800; a day of 8 hours at 32,000 is 4,000 an hour.
    [Theory]
    [InlineData("details.fee", """{ "unit": "month", "min": 72800 }""", "details.rate.min", "2800")]
    [InlineData("details.fee", """{ "unit": "project", "min": 1000 }""", "details.rate.min", "2800")]
    [InlineData("details.proBono", "true", "details.proBono", "true")]
    [InlineData("details.place", "\"remote\"", "details.areas", """["karasuyama"]""")]
    [InlineData("details.place", "\"either\"", "details.place", "\"remote\"")]
    [InlineData("details.hoursPerWeek", "40", "details.hoursPerWeek", "2")]
    [InlineData("details.fee.max", "4000", "details.rate", """{ "unit": "day", "min": 32000 }""")]
    public void At_its_very_limit_a_condition_still_holds(string path, string json, string otherPath, string otherJson) =>
        Assert.True(Fits(FreelanceSample.Assignment().WithJson(path, json), FreelanceSample.Freelancer().WithJson(otherPath, otherJson)));

    // Six hours a week at 3,000 to 4,000 are 104,000 a month at most.
    [Theory]
    [InlineData("""{ "unit": "month", "min": 79999 }""", 80_000, false)]
    [InlineData("""{ "unit": "month", "min": 80000 }""", 80_000, true)]
    [InlineData("""{ "unit": "hour", "min": 3000, "max": 4000 }""", 104_001, false)]
    [InlineData("""{ "unit": "hour", "min": 3000, "max": 4000 }""", 104_000, true)]
    [InlineData("""{ "unit": "project", "min": 50000 }""", 200_000, true)]
    public void A_rate_by_the_month_is_compared_with_what_a_month_brings(string fee, int rate, bool fits)
    {
        var freelancer = FreelanceSample.Freelancer().WithJson("details.rate", $$"""{ "unit": "month", "min": {{rate}} }""");

        Assert.Equal(fits, Fits(FreelanceSample.Assignment().WithJson("details.fee", fee), freelancer));
    }

    [Fact]
    public void A_rate_of_nothing_asks_for_nothing()
    {
        var freelancer = FreelanceSample.Freelancer().With("details.proBono", true).WithJson("details.rate.min", "0");

        var match = SampleTown.Match(SampleTown.Listing(FreelanceSample.Assignment()), SampleTown.Listing(freelancer))!;

        Assert.DoesNotContain(match.RightReasons, x => x.Code == "price");
    }

    [Fact]
    public void An_assignment_for_either_place_meets_on_site_only_in_a_common_area()
    {
        var assignment = FreelanceSample.Assignment().With("details.place", "either").With("area", "karasuyama");

        Assert.False(Fits(assignment, FreelanceSample.Freelancer().With("details.place", "onsite")));
        Assert.True(Fits(assignment, FreelanceSample.Freelancer()));
    }

    [Fact]
    public void Reasons_are_plain_sentences()
    {
        var match = SampleTown.Match(SampleTown.Listing(FreelanceSample.Assignment().With("details.proBono", true)), SampleTown.Listing(FreelanceSample.Freelancer().With("details.proBono", true)))!;

        string Told(IEnumerable<Reason> reasons, string topic) =>
            ReasonWording.Text(reasons.Single(x => x.Topic == topic), "ja", (set, code) => SampleTown.Catalog.Label("freelance", set, code)?.Ja);

        Assert.Equal("求める経験・資格1件のうち1件が合っています（Illustrator）", Told(match.LeftReasons, "skills"));
        Assert.Equal("相手の希望する分野（デザイン）に合っています", Told(match.LeftReasons, "category"));
        Assert.Equal("相手の希望する仕事をする場所（現地で）に合っています", Told(match.RightReasons, "place"));
    }

    private static bool Fits(JsonObject assignment, JsonObject freelancer) => SampleTown.Match(SampleTown.Listing(assignment), SampleTown.Listing(freelancer)) is not null;
}
