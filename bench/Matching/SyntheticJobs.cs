using SetagayaPort.Matching.Explanations;
using SetagayaPort.Matching.Market;
using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Bench.Matching;

/// <summary>A jobs market of any size: seeded, with the shape of a ward (some occupations and words common, most rare, everybody near everybody).</summary>
internal sealed class SyntheticJobs(int seed)
{
    private const string Opening = "jobs.opening";
    private const string Seeker = "jobs.seeker";
    private const int Vocabulary = 20_000;
    private const int TextLength = 60;
    private static readonly string[] Days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    private static readonly string[] Employment = ["fullTime", "contract", "partTime", "temporary"];
    private readonly Random _random = new(seed);

    public static MarketModel Model { get; } = new(Opening, Seeker,
    [
        new SetCriterion { Topic = "occupation", Code = "conditions", WantedBy = MarketSide.Right, WantedSet = "occupations", OfferedSet = "occupation", LeftWeight = 2, RightWeight = 3, Hard = true, LeftField = "details.occupation" },
        new SetCriterion { Topic = "employment", Code = "conditions", WantedBy = MarketSide.Right, WantedSet = "employment", OfferedSet = "employment", RightWeight = 1, Hard = true, LeftField = "details.employmentType" },
        new MinimumCriterion { Topic = "wage", Code = "price", WantedBy = MarketSide.Right, WantedRange = "wage", OfferedRange = "wage", RightWeight = 3, Hard = true, Unit = AmountUnit.YenPerHour, LeftField = "details.wage.min" },
        new DistanceCriterion { Topic = "commute", Code = "distance", WantedBy = MarketSide.Right, WantedPlaces = "stations", OfferedPlaces = "workplace", LimitRange = "commute", LeftWeight = 0.5, RightWeight = 2, Hard = true },
        new SetCriterion { Topic = "days", Code = "timing", WantedBy = MarketSide.Left, WantedSet = "days", OfferedSet = "days", Rule = SetRule.Coverage, LeftWeight = 2, RightWeight = 1, RightField = "details.workDays" },
        new WindowCriterion { Topic = "hours", Code = "timing", WantedBy = MarketSide.Left, WantedRange = "hours", OfferedRange = "hours", LeftWeight = 1, RightWeight = 1, RightField = "details.hours" },
        new SetCriterion { Topic = "skills", Code = "skills", WantedBy = MarketSide.Left, WantedSet = "skills", OfferedSet = "skills", Rule = SetRule.Coverage, LeftWeight = 3, RightWeight = 0.5, RightField = "skills" },
        new TextCriterion { Topic = "text", Code = "other", LeftWeight = 2, RightWeight = 2 },
    ]);

    public MatchMarket Market(int openings, int seekers) =>
        new(Model, [.. Enumerable.Range(0, openings).Select(_ => AnOpening())], [.. Enumerable.Range(0, seekers).Select(_ => ASeeker())]);

    private Profile AnOpening()
    {
        var wage = 1200 + 50 * _random.Next(12);
        var start = _random.Next(7, 13);
        return new Profile { Id = Id(), Owner = Id(), Side = Opening, Terms = Text() }
            .AddSet("occupation", Occupation())
            .AddSet("employment", Employment[_random.Next(Employment.Length)])
            .AddRange("wage", wage, wage + 50 * _random.Next(8))
            .AddPlaces("workplace", Place())
            .AddSet("days", Some(Days, 4))
            .AddRange("hours", start * 60, (start + 4 + _random.Next(5)) * 60)
            .AddSet("skills", Skills(4));
    }

    private Profile ASeeker() => new Profile { Id = Id(), Owner = Id(), Side = Seeker, Terms = Text() }
        .AddSet("occupations", Enumerable.Range(0, 3).Select(_ => Occupation()))
        .AddSet("employment", Some(Employment, 3))
        .AddRange("wage", 1200 + 50 * _random.Next(8), null)
        .AddPlaces("stations", Place(), Place())
        .AddRange("commute", null, 20 + 5 * _random.Next(6))
        .AddSet("days", Some(Days, 6))
        .AddRange("hours", 60 * _random.Next(6, 12), 60 * _random.Next(15, 24))
        .AddSet("skills", Skills(6));

    private Guid Id()
    {
        Span<byte> bytes = stackalloc byte[16];
        _random.NextBytes(bytes);
        return new Guid(bytes);
    }

    private string Occupation() => $"{Skewed(16):00}";

    private IEnumerable<string> Skills(int count) => Enumerable.Range(0, count).Select(_ => $"skill{Skewed(300)}");

    private string[] Text() => [.. Enumerable.Range(0, TextLength).Select(_ => $"word{Skewed(Vocabulary)}")];

    private GeoPoint Place() => new(35.58 + _random.NextDouble() * 0.1, 139.58 + _random.NextDouble() * 0.11, $"station{_random.Next(70)}");

    private IEnumerable<string> Some(string[] all, int count) => Enumerable.Range(0, count).Select(_ => all[_random.Next(all.Length)]);

    /// <summary>Zipf-like: equally likely in every power of the scale.</summary>
    private int Skewed(int count) => (int)Math.Pow(count, _random.NextDouble());
}
