using SetagayaPort.Matching.Learning;
using SetagayaPort.Matching.Market;
using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Matching.Tests.Learning;

/// <summary>A market of five criteria, and people who answer by weights of their own that no one has told the engine.</summary>
internal static class Words
{
    /// <summary>Set by hand for the left side; the last one is no matter for it.</summary>
    private static readonly (string Topic, string Code, double Weight)[] Criteria =
        [("occupation", "conditions", 1), ("wage", "price", 1), ("commute", "distance", 1), ("days", "timing", 1), ("welcome", "conditions", 0)];

    public static MarketModel Model { get; } = new(Town.Opening, Town.Seeker,
        [.. Criteria.Select(x => new SetCriterion { Topic = x.Topic, Code = x.Code, WantedSet = x.Topic, OfferedSet = x.Topic, LeftWeight = x.Weight, RightWeight = 2 })]);

    /// <summary>Verdicts of people to whom the criteria matter as the slopes say.</summary>
    public static List<Verdict> Of(int seed, int count, params double[] slopes)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => One(random, slopes))];
    }

    private static Verdict One(Random random, double[] slopes)
    {
        // Wages mostly suit and days mostly do not, so that the scale would move with the weights.
        double[] values = [.. Criteria.Select(x => random.Next(4) == 0 ? 0.6 : x.Topic switch
        {
            "wage" => Math.Sqrt(random.NextDouble()),
            "days" => Math.Pow(random.NextDouble(), 2),
            _ => random.NextDouble(),
        })];
        var liking = slopes.Zip(values, (slope, value) => slope * (value - 0.5)).Sum();
        return new Verdict(values, random.NextDouble() < 1 / (1 + Math.Exp(-liking)));
    }
}
