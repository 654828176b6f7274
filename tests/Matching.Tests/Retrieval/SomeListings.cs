using SetagayaPort.Matching.Preferences;
using SetagayaPort.Matching.Retrieval;
using SetagayaPort.Matching.Text;

namespace SetagayaPort.Matching.Tests.Retrieval;

/// <summary>Small towns of listings and queries about them, drawn with a seed.</summary>
internal sealed class SomeListings(int seed)
{
    public static readonly DateTimeOffset Now = new(2026, 11, 29, 9, 0, 0, TimeSpan.FromHours(9));

    private static readonly string[] Said =
        ["経理", "パン屋", "カフェ", "三茶", "接客", "清掃", "簿記2級", "設計", "bakery", "remote work", "空き店舗", "居抜き", "週3日", "在宅", "自由が丘", "鮨"];

    private static readonly string[] Asked =
        ["経理", "パン", "三軒茶屋のカフェ", "接客 -清掃", "\"簿記2級\"", "設計 在宅 週3日 経理", "bakery", "鮨", "居ぬき 空き店舗", "-経理", "経理 パン屋 カフェ 三茶 接客 清掃", "です", "見つからないもの"];

    private readonly Random random = new(seed);

    public List<RetrievalDocument> Town(int count) => [.. Enumerable.Range(0, count).Select(_ => Listing(Guid.CreateVersion7()))];

    public RetrievalDocument Listing(Guid id) => new(id, Now.AddHours(-random.Next(1, 40)))
    {
        Texts = Enum.GetValues<TextField>().Where(_ => random.Next(3) > 0).ToDictionary(x => x, _ => string.Join(random.Next(2) == 0 ? "。" : "\n", Some(Said, 3))),
        Facets = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
        {
            ["market"] = [One("jobs", "shops", "freelance")],
            ["days"] = [.. Some(["mon", "tue", "wed"], 2).Distinct()],
        },
        Numbers = random.Next(2) == 0 ? new Dictionary<string, double>(StringComparer.Ordinal) { ["wage"] = random.Next(1000, 1010) } : new Dictionary<string, double>(StringComparer.Ordinal),
        Place = random.Next(4) == 0 ? null : new GeoPoint(35.6 + random.NextDouble() / 20, 139.6 + random.NextDouble() / 20),
        Completeness = random.NextDouble(),
        IsRestricted = random.Next(5) == 0,
    };

    public RetrievalQuery Query() => new(Now)
    {
        Clauses = random.Next(5) == 0 ? [] : JapaneseAnalyzer.Default.AnalyzeQuery(One(Asked)),
        Facets = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
        {
            ["market"] = random.Next(3) == 0 ? [One("jobs", "shops")] : [],
            ["days"] = random.Next(3) == 0 ? [.. Some(["mon", "tue", "never"], 2).Distinct()] : [],
        },
        Numbers = random.Next(3) == 0 ? new Dictionary<string, (double?, double?)>(StringComparer.Ordinal) { ["wage"] = (1003, random.Next(2) == 0 ? null : 1006) } : new Dictionary<string, (double?, double?)>(StringComparer.Ordinal),
        Near = random.Next(2) == 0 ? null : new GeoPoint(35.62, 139.63),
        RadiusMetres = random.Next(2) == 0 ? null : random.Next(500, 4000),
        IncludesRestricted = random.Next(2) == 0,
        Order = (RetrievalOrder)random.Next(3),
        Skip = random.Next(3) * 5,
        Take = random.Next(1, 40),
        FillTo = random.Next(3) * 10,
    };

    public List<T> Shuffled<T>(IEnumerable<T> items) => [.. items.OrderBy(_ => random.Next())];

    public IEnumerable<string> Some(string[] from, int most) => Enumerable.Range(0, random.Next(1, most + 1)).Select(_ => One(from));

    private string One(params string[] from) => from[random.Next(from.Length)];
}
