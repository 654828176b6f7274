using SetagayaPort.Matching.Explanations;
using SetagayaPort.Matching.Market;
using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Matching.Tests;

/// <summary>A small jobs-like market with a criterion of every kind, and seeded profiles of which each says only some things.</summary>
internal static class Town
{
    public const string Opening = "jobs.opening";
    public const string Seeker = "jobs.seeker";
    private static readonly string[] Occupations = ["01", "02", "03", "04"];
    private static readonly string[] Days = ["mon", "tue", "wed", "thu", "fri", "sat"];
    private static readonly string[] Skills = ["bookkeeping", "excel", "cooking", "english"];
    private static readonly string[] Words = ["製菓", "接客", "経理", "調理", "清掃", "販売", "事務", "配送"];

    public static MarketModel Jobs { get; } = new(Opening, Seeker,
    [
        new SetCriterion { Topic = "occupation", Code = "conditions", WantedBy = MarketSide.Right, WantedSet = "occupations", OfferedSet = "occupation", LeftWeight = 2, RightWeight = 3, Hard = true, LeftField = "details.occupation", RightField = "details.occupations" },
        new SetCriterion { Topic = "days", Code = "timing", WantedBy = MarketSide.Left, WantedSet = "days", OfferedSet = "days", Rule = SetRule.Coverage, LeftWeight = 2, RightWeight = 1, LeftField = "details.workDays", RightField = "details.workDays" },
        new SetCriterion { Topic = "skills", Code = "skills", WantedBy = MarketSide.Left, WantedSet = "skills", OfferedSet = "skills", Rule = SetRule.Coverage, LeftWeight = 3, RightWeight = 0.5, LeftField = "details.requiredSkills", RightField = "skills" },
        new MinimumCriterion { Topic = "wage", Code = "price", WantedBy = MarketSide.Right, WantedRange = "wage", OfferedRange = "wage", RightWeight = 3, Hard = true, Unit = AmountUnit.YenPerHour, LeftField = "details.wage.min", RightField = "details.wage.min" },
        new DistanceCriterion { Topic = "commute", Code = "distance", WantedBy = MarketSide.Right, WantedPlaces = "wanted", OfferedPlaces = "workplace", LimitRange = "commute", LeftWeight = 0.5, RightWeight = 2, Hard = true, RightField = "details.maxCommuteMinutes" },
        new WindowCriterion { Topic = "hours", Code = "timing", WantedBy = MarketSide.Left, WantedRange = "hours", OfferedRange = "hours", LeftWeight = 2, RightWeight = 1, LeftField = "details.hours", RightField = "details.hours" },
        new DateCriterion { Topic = "start", Code = "timing", WantedBy = MarketSide.Left, NeededDate = "start", ReadyDate = "availableFrom", LeftWeight = 1, RightField = "details.availableFrom" },
        new OverlapCriterion { Topic = "weekly", Code = "timing", WantedBy = MarketSide.Right, WantedRange = "weekly", OfferedRange = "weekly", RightWeight = 1, Unit = AmountUnit.HoursPerWeek, LeftField = "details.hours" },
        new MaximumCriterion { Topic = "experience", Code = "skills", WantedBy = MarketSide.Right, WantedRange = "experience", OfferedRange = "experience", RightWeight = 0.5, Unit = AmountUnit.Years, LeftField = "details.experience" },
        new TextCriterion { Topic = "text", Code = "other", LeftWeight = 2, RightWeight = 2 },
    ]);

    public static MatchMarket Market(int seed, int openings, int seekers, MarketModel? model = null)
    {
        var random = new Random(seed);
        return new MatchMarket(
            model ?? Jobs,
            [.. Enumerable.Range(0, openings).Select(_ => OpeningOf(random))],
            [.. Enumerable.Range(0, seekers).Select(_ => SeekerOf(random))]);
    }

    public static Guid Id(Random random)
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }

    public static Profile OpeningOf(Random random)
    {
        var wage = 1000 + 50 * random.Next(20);
        var hour = random.Next(5, 22);
        var profile = new Profile { Id = Id(random), Owner = Id(random), Side = Opening, Terms = Text(random) };
        return profile
            .AddSet("occupation", Maybe(random, Some(random, Occupations, 1)))
            .AddSet("days", Maybe(random, Some(random, Days, 3)))
            .AddSet("skills", Maybe(random, Some(random, Skills, 2)))
            .AddRange("wage", wage, random.Next(2) == 0 ? null : wage + 50 * random.Next(8))
            .AddPlaces("workplace", Maybe(random, [Place(random)]))
            .AddWindow("hours", new TimeOnly(hour, 0), new TimeOnly((hour + 8) % 24, 0))
            .AddDate("start", new DateOnly(2026, 4, 1).AddDays(random.Next(120)))
            .AddValue("weekly", random.Next(3) == 0 ? null : random.Next(8, 41))
            .AddValue("experience", random.Next(3) == 0 ? null : random.Next(0, 10));
    }

    public static Profile SeekerOf(Random random)
    {
        var hour = random.Next(5, 22);
        var profile = new Profile { Id = Id(random), Owner = Id(random), Side = Seeker, Terms = Text(random) };
        return profile
            .AddSet("occupations", Maybe(random, Some(random, Occupations, 2)))
            .AddSet("days", Maybe(random, Some(random, Days, 4)))
            .AddSet("skills", Maybe(random, Some(random, Skills, 2)))
            .AddRange("wage", random.Next(4) == 0 ? null : 1000 + 50 * random.Next(12), null)
            .AddPlaces("wanted", Maybe(random, [Place(random), Place(random)]))
            .AddRange("commute", null, random.Next(3) == 0 ? null : random.Next(10, 60))
            .AddWindow("hours", new TimeOnly(hour, 0), new TimeOnly((hour + 10) % 24, 0))
            .AddDate("availableFrom", random.Next(3) == 0 ? null : new DateOnly(2026, 4, 1).AddDays(random.Next(120)))
            .AddRange("weekly", random.Next(3) == 0 ? null : random.Next(8, 20), random.Next(3) == 0 ? null : random.Next(20, 41))
            .AddRange("experience", null, random.Next(3) == 0 ? null : random.Next(0, 10));
    }

    private static GeoPoint Place(Random random) =>
        new(35.6 + random.NextDouble() / 12, 139.58 + random.NextDouble() / 9, "station" + random.Next(10));

    private static string[] Text(Random random) => [.. Maybe(random, Enumerable.Range(0, 6).Select(_ => Words[random.Next(Words.Length)]))];

    private static IEnumerable<string> Some(Random random, string[] all, int count) => Enumerable.Range(0, count).Select(_ => all[random.Next(all.Length)]);

    private static IEnumerable<T> Maybe<T>(Random random, IEnumerable<T> said) => random.Next(5) == 0 ? [] : [.. said];
}
