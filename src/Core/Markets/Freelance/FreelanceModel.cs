using SetagayaPort.Matching.Explanations;
using SetagayaPort.Matching.Market;
using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Core.Markets.Freelance;

/// <summary>
/// How assignments and freelancers fit. Never traded off: the field, the least fee where the units can be compared, where the work is
/// done, that pro bono is wanted, and an assignment that has not ended before the freelancer can begin.
/// </summary>
internal static class FreelanceModel
{
    public static MarketModel Create() =>
        new($"{FreelanceMarket.Word}.{AssignmentKind.Word}", $"{FreelanceMarket.Word}.{FreelancerKind.Word}", [.. Work(), .. Place(), .. Time(), .. People()]);

    private static IEnumerable<Criterion> Work() =>
    [
        new SetCriterion
        {
            Topic = "category", Code = "conditions", WantedBy = MarketSide.Right, WantedSet = "categories", OfferedSet = "category", Hard = true,
            LeftWeight = 1.5, RightWeight = 1.5, RightField = "details.categories",
        },
        Fee("hourlyFee"),
        Fee("monthlyFee"),
        new SetCriterion
        {
            Topic = "proBono", Code = "conditions", WantedBy = MarketSide.Left, WantedSet = "proBonoWanted", OfferedSet = "proBono", LabelSet = "proBono", Hard = true,
            LeftWeight = 0.5, RightWeight = 0.5, RightField = "details.proBono",
        },
    ];

    /// <summary>A freelancer says its rate in one of the two, an assignment in as many as its unit and hours allow. Nothing is asked of those who go by the project.</summary>
    private static MinimumCriterion Fee(string rate) => new()
    {
        Topic = rate,
        Code = "price",
        WantedBy = MarketSide.Right,
        WantedRange = rate + "Wanted",
        OfferedRange = rate,
        Hard = true,
        LeftWeight = 0.75,
        RightWeight = 1.75,
        Unit = AmountUnit.Yen,
        LeftField = "details.fee.min",
    };

    private static IEnumerable<Criterion> Place() =>
    [
        new SetCriterion
        {
            Topic = "place", Code = "distance", WantedBy = MarketSide.Left, WantedSet = "placesWanted", OfferedSet = "places", LabelSet = FreelanceMarket.WorkPlaces, Hard = true,
            LeftWeight = 0.5, RightWeight = 0.5, LeftField = "details.place", RightField = "details.place",
        },
        // "In one of my areas, or remotely" is one set of places on each side; it only excludes.
        new SetCriterion { Topic = "reach", Code = "distance", WantedBy = MarketSide.Right, WantedSet = "reach", OfferedSet = "reachedAs", LabelSet = "place", Hard = true },
        new SetCriterion
        {
            Topic = "area", Code = "distance", WantedBy = MarketSide.Right, WantedSet = "areas", OfferedSet = "area",
            LeftWeight = 0.25, RightWeight = 0.5, RightField = "details.areas",
        },
    ];

    private static IEnumerable<Criterion> Time() =>
    [
        new MinimumCriterion
        {
            Topic = "hoursPerWeek", Code = "timing", WantedBy = MarketSide.Left, WantedRange = "hoursPerWeek", OfferedRange = "freeHoursPerWeek",
            LeftWeight = 1, RightWeight = 0.5, Unit = AmountUnit.HoursPerWeek, LeftField = "details.hoursPerWeek", RightField = "details.hoursPerWeek",
        },
        new DateCriterion
        {
            Topic = "start", Code = "timing", WantedBy = MarketSide.Left, NeededDate = "start", ReadyDate = "availableFrom",
            LeftWeight = 1, RightWeight = 0.5, LeftField = "details.start", RightField = "details.availableFrom",
        },
        new DateCriterion { Topic = "start", Code = "timing", WantedBy = MarketSide.Left, NeededDate = "end", ReadyDate = "availableFrom", Hard = true },
    ];

    // Skills are free words that two people write differently: they weigh, they never exclude.
    private static IEnumerable<Criterion> People() =>
    [
        new SetCriterion
        {
            Topic = "skills", Code = "skills", WantedBy = MarketSide.Left, WantedSet = "requiredSkills", OfferedSet = "skills", LabelSet = "skills", Rule = SetRule.Coverage,
            LeftWeight = 2.5, RightWeight = 0.75, LeftField = "details.requiredSkills", RightField = "skills",
        },
        new SetCriterion
        {
            Topic = "preferredSkills", Code = "skills", WantedBy = MarketSide.Left, WantedSet = "preferredSkills", OfferedSet = "skills", LabelSet = "skills", Rule = SetRule.Coverage,
            LeftWeight = 1, RightWeight = 0.25, RightField = "skills",
        },
        new TextCriterion { Topic = "text", Code = "other", LeftWeight = 1.5, RightWeight = 1.5 },
    ];
}
