using SetagayaPort.Core.Search;
using SetagayaPort.Core.Search.Alerts;

namespace SetagayaPort.Core.Tests.Search.Alerts;

/// <summary>Searches and documents of every shape over a few words, so that they often meet, and often just do not.</summary>
internal sealed class RandomSearches(int seed)
{
    private static readonly string[] Words =
    [
        "パン", "カフェ", "三茶", "三軒茶屋", "居抜き", "店舗", "経理", "後継者", "リモート", "保育園", "下北沢", "デザイン", "Illustrator", "web", "C++", "ケーキ", "豪徳寺", "の", "清掃", "週3日", "時給1500円", "大工", "鮨", "Kitazawa", "full-time", "用賀",
    ];

    private static readonly string[] Markets = ["jobs", "succession", "shops"];
    private static readonly string[] Stations = ["三軒茶屋", "下北沢", "豪徳寺", "用賀", "Kitazawa area"];
    private static readonly string[] EnglishWords = ["full-time employment", "remote work", "web design", "bakery"];
    private static readonly string[] Areas = ["setagaya", "kitazawa", "tamagawa", "kinuta", "karasuyama"];
    private static readonly string[] Industries = ["E", "I", "M"];

    private readonly Random random = new(seed);

    public SearchCriteria Search() => SearchCriteria.Of(Query());

    /// <summary>As a member asks it.</summary>
    public SearchQuery Query() => new()
    {
        Member = true,
        Text = random.Next(5) == 0 ? null : string.Join(random.Next(3) == 0 ? "" : " ", Enumerable.Range(0, 1 + random.Next(random.Next(2) == 0 ? 2 : 7)).Select(_ => Wanted())),
        Facets = Facets(random.Next(3), several: true),
        Numbers = random.Next(4) == 0 ? new Dictionary<string, (double?, double?)>(StringComparer.Ordinal) { ["wage.min"] = (random.Next(2) == 0 ? null : random.Next(5), random.Next(5)) } : [],
        Near = random.Next(5) == 0 ? Place() : null,
        RadiusMeters = 300 + random.Next(4000),
    };

    public SearchDocument Document() => new()
    {
        ListingId = Guid.CreateVersion7(),
        Version = 1,
        Market = Of(Markets),
        Side = "opening",
        MembersOnly = random.Next(4) == 0,
        Title = Text(3),
        Summary = random.Next(2) == 0 ? Text(3) : null,
        Body = Text(8),
        Organization = random.Next(4) == 0 ? Text(1) : null,
        Places = random.Next(2) == 0 ? [Of(Stations)] : [],
        Skills = random.Next(2) == 0 ? [Of(Words)] : [],
        Words = [Of(Words), Of(Words)],
        EnglishWords = random.Next(2) == 0 ? [Of(EnglishWords)] : [],
        Latitude = Place() is var place && random.Next(4) > 0 ? place.Latitude : null,
        Longitude = random.Next(4) > 0 ? place.Longitude : null,
        PublishedAt = DateTimeOffset.UnixEpoch,
        Facets = Facets(3, several: false),
        Numbers = random.Next(2) == 0 ? new Dictionary<string, double>(StringComparer.Ordinal) { ["wage.min"] = random.Next(5) } : [],
    };

    private string Wanted() => random.Next(10) switch { 0 => $"-{Of(Words)}", 1 => $"\"{Of(Words)}\"", 2 => "で働きたい", _ => Of(Words) };

    private string Text(int words) => string.Join(random.Next(2) == 0 ? "と" : " ", Enumerable.Range(0, words).Select(_ => Of(Words)));

    private (double Latitude, double Longitude) Place() => (35.60 + (random.NextDouble() * 0.08), 139.60 + (random.NextDouble() * 0.08));

    private Dictionary<string, IReadOnlyList<string>> Facets(int most, bool several)
    {
        var facets = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var (name, values) in new[] { ("market", Markets), ("area", Areas), ("industry", Industries) }.OrderBy(_ => random.Next()).Take(most))
            facets[name] = several && random.Next(3) == 0 ? [Of(values), Of(values)] : [Of(values)];
        return facets;
    }

    private string Of(string[] values) => values[random.Next(values.Length)];
}
