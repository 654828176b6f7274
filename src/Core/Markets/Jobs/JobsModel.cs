using SetagayaPort.Matching.Explanations;
using SetagayaPort.Matching.Market;
using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Core.Markets.Jobs;

/// <summary>
/// How openings and seekers fit. Never traded off: the occupation, the type of employment, the least pay, a way to work
/// that can be gone every day, one common day, some common hours, and a contract that has not ended before the seeker can begin.
/// </summary>
internal static class JobsModel
{
    /// <summary>Shifts leave room: a fifth of the opening's hours is enough to talk about.</summary>
    private const double LeastHours = 0.2;

    /// <summary>More than nothing: one common day is enough to talk about.</summary>
    private const double AnyDay = 0.01;

    public static MarketModel Create() => new($"{JobsMarket.Word}.{OpeningKind.Word}", $"{JobsMarket.Word}.{SeekerKind.Word}", [.. Work(), .. Place(), .. Time(), .. People()]);

    private static IEnumerable<Criterion> Work() =>
    [
        new SetCriterion
        {
            Topic = "occupation", Code = "conditions", WantedBy = MarketSide.Right, WantedSet = "occupations", OfferedSet = "occupation", Hard = true,
            LeftWeight = 1.5, RightWeight = 1.5, RightField = "details.occupations",
        },
        new SetCriterion
        {
            Topic = "employment", Code = "conditions", WantedBy = MarketSide.Right, WantedSet = "employmentTypes", OfferedSet = "employmentType", Hard = true,
            LeftWeight = 0.5, RightWeight = 1, RightField = "details.employmentTypes",
        },
        Pay("hourlyPay"),
        Pay("monthlyPay"),
    ];

    /// <summary>A seeker says its wish in one of the two, an opening in both: who needs so much a month is not helped by a good hour.</summary>
    private static MinimumCriterion Pay(string rate) => new()
    {
        Topic = rate,
        Code = "price",
        WantedBy = MarketSide.Right,
        WantedRange = rate + "Wanted",
        OfferedRange = rate,
        Hard = true,
        LeftWeight = 0.75,
        RightWeight = 2,
        Unit = AmountUnit.Yen,
        LeftField = "details.wage.min",
    };

    private static IEnumerable<Criterion> Place() =>
    [
        // "One of my areas, or near enough to my stations, or from home" is one set of places on each side; it only excludes.
        new SetCriterion
        {
            Topic = "reach", Code = "distance", WantedBy = MarketSide.Right, WantedSet = "reach", OfferedSet = "reachedAs", LabelSet = "place", Hard = true,
            RightField = "details.maxCommuteMinutes",
        },
        new SetCriterion
        {
            Topic = "area", Code = "distance", WantedBy = MarketSide.Right, WantedSet = "areas", OfferedSet = "area",
            LeftWeight = 0.25, RightWeight = 0.75, RightField = "details.areas",
        },
        new DistanceCriterion
        {
            Topic = "commute", Code = "distance", WantedBy = MarketSide.Right, WantedPlaces = "stations", OfferedPlaces = "workplace", LimitRange = "commute",
            LeftWeight = 0.5, RightWeight = 1.5, RightField = "details.stations",
        },
        new SetCriterion
        {
            Topic = "remote", Code = "conditions", WantedBy = MarketSide.Right, WantedSet = "remoteWanted", OfferedSet = "remote", LabelSet = "remote",
            RightWeight = 0.75, LeftField = "details.remote", RightField = "details.remote",
        },
    ];

    private static IEnumerable<Criterion> Time() =>
    [
        new SetCriterion
        {
            Topic = "days", Code = "timing", WantedBy = MarketSide.Left, WantedSet = "workDays", OfferedSet = "freeDays", Hard = true,
            Rule = SetRule.Coverage, RequiredShare = AnyDay,
            LeftWeight = 2, RightWeight = 1, LeftField = "details.workDays", RightField = "details.workDays",
        },
        new WindowCriterion
        {
            Topic = "hours", Code = "timing", WantedBy = MarketSide.Left, WantedRange = "hours", OfferedRange = "freeHours", Hard = true, RequiredShare = LeastHours,
            LeftWeight = 2, RightWeight = 1, LeftField = "details.hours", RightField = "details.hours",
        },
        new DateCriterion { Topic = "start", Code = "timing", WantedBy = MarketSide.Left, NeededDate = "until", ReadyDate = "availableFrom", Hard = true },
    ];

    // Skills are free words that two people write differently: they weigh, they never exclude.
    private static IEnumerable<Criterion> People() =>
    [
        new SetCriterion
        {
            Topic = "skills", Code = "skills", WantedBy = MarketSide.Left, WantedSet = "requiredSkills", OfferedSet = "skills", LabelSet = "skills", Rule = SetRule.Coverage,
            LeftWeight = 2.5, RightWeight = 0.5, LeftField = "details.requiredSkills", RightField = "skills",
        },
        new SetCriterion
        {
            Topic = "preferredSkills", Code = "skills", WantedBy = MarketSide.Left, WantedSet = "preferredSkills", OfferedSet = "skills", LabelSet = "skills", Rule = SetRule.Coverage,
            LeftWeight = 1, RightWeight = 0.25, RightField = "skills",
        },
        // What a seeker would like considered may be a disability or an origin: employers are told nothing of it.
        new SetCriterion
        {
            Topic = "welcome", Code = "conditions", WantedBy = MarketSide.Right, WantedSet = "considerations", OfferedSet = "welcome", Rule = SetRule.Coverage,
            RightWeight = 1, TellLeft = false,
        },
        new SetCriterion
        {
            Topic = "languages", Code = "skills", WantedBy = MarketSide.Left, WantedSet = "languagesWanted", OfferedSet = "languages", LabelSet = "languages",
            Rule = SetRule.Coverage, LeftWeight = 0.5, RightWeight = 0.25, RightField = "languages",
        },
        new TextCriterion { Topic = "text", Code = "other", LeftWeight = 1.5, RightWeight = 1.5 },
    ];
}
