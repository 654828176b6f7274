using System.Text;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Search;
using SetagayaPort.Matching.Market;

namespace SetagayaPort.Bench.Search;

/// <summary>
/// Any number of listings that read like those of the judged set: its sentences, recombined within a market with a few common and many rare ones, with other
/// numbers and places, and with names that grow in number with the listings, as the names of a town do.
/// </summary>
internal sealed class TownDocuments
{
    private const int LeastLength = 200;
    private const string NameSigns = "山川田中森林水月花松竹梅桜藤青白金銀星空海風光石里谷原沢島木本村井上下大小高長新古吉福春夏秋冬朝夕波砂雪雲虹鶴亀馬鳥羽根葉実種草萩菊蘭桃杏栗柿橘柳楓椿楠杉桐";
    private static readonly string[] NameEnds = ["商店", "工房", "製作所", "食堂", "堂", "屋", "舎", "株式会社", "クリニック", "保育園", "デザイン", "ベーカリー", "珈琲", "書房", "整骨院", "建設", "電機", "印刷", "農園", "スタジオ"];
    private static readonly string[] NameSentences = ["{0}の向かいです。", "{0}さんのご紹介で始めました。", "以前は{0}で働いていました。", "{0}のとなりの建物です。", "詳しくは{0}の担当までどうぞ。"];
    private static readonly string[] Employment = ["partTime", "fullTime", "contract", "temporary"];
    private static readonly DateTimeOffset Latest = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Mt19937 _random = new(5);
    private readonly IReadOnlyList<SearchDocument> _models;
    private readonly Dictionary<string, string[]> _sentences;
    private readonly Station[] _stations;
    private readonly string[] _stationNames;

    private TownDocuments(JudgedSet judged)
    {
        _models = judged.Documents;
        _sentences = judged.Documents.GroupBy(x => x.Market, StringComparer.Ordinal)
            .ToDictionary(x => x.Key, x => Shuffle([.. x.SelectMany(document => Sentences(document.Body)).Distinct(StringComparer.Ordinal)]), StringComparer.Ordinal);
        _stations = [.. Town.Reference.Stations];
        _stationNames = [.. _stations.Select(x => x.Name).OrderByDescending(x => x.Length)];
    }

    public static List<SearchDocument> Make(JudgedSet judged, int count)
    {
        var town = new TownDocuments(judged);
        return [.. Enumerable.Range(0, count).Select(town.Document)];
    }

    private SearchDocument Document(int number)
    {
        var model = _models[Pick(_models.Count)];
        var station = _stations[Pick(_stations.Length)];
        var facets = new Dictionary<string, IReadOnlyList<string>>(model.Facets, StringComparer.Ordinal) { ["station"] = [station.Name] };
        var numbers = new Dictionary<string, double>(StringComparer.Ordinal);
        if (model.Market == "jobs")
        {
            facets["employmentType"] = [Employment[Skewed(Employment.Length)]];
            numbers["wage.min"] = 1250 + 50 * Pick(20);
        }

        return model with
        {
            ListingId = new Guid(number + 1, 0, 0, new byte[8]),
            Title = Elsewhere(model.Title, station),
            Summary = Elsewhere(_models[Pick(_models.Count)].Summary ?? "", station),
            Body = Body(model.Market, number, station),
            Organization = Pick(3) == 0 ? null : Name(number),
            Station = station.Name,
            Places = [.. model.Places.SkipLast(1), station.Name],
            Latitude = station.Latitude + (_random.NextDouble() - .5) * .012,
            Longitude = station.Longitude + (_random.NextDouble() - .5) * .015,
            PublishedAt = Latest.AddMinutes(-Pick(365 * 24 * 60)),
            Facets = facets,
            Numbers = numbers,
        };
    }

    private string Body(string market, int number, Station station)
    {
        var (body, sentences) = (new StringBuilder(), _sentences[market]);
        while (body.Length < LeastLength)
            body.Append(sentences[Pick(2) == 0 ? Skewed(sentences.Length) : Pick(sentences.Length)]);
        body.AppendFormat(System.Globalization.CultureInfo.InvariantCulture, NameSentences[Pick(NameSentences.Length)], Name(number));
        return Elsewhere(body.ToString(), station);
    }

    /// <summary>The more listings there are, the more names; a new one joins every few listings, and old ones come back.</summary>
    private string Name(int number)
    {
        var name = Skewed(20 + number);
        return $"{NameSigns[name % NameSigns.Length]}{NameSigns[name / NameSigns.Length % NameSigns.Length]}{NameSigns[name / 7 % NameSigns.Length]}{NameEnds[name / 3 % NameEnds.Length]}";
    }

    /// <summary>The same sentence said at another place with other numbers.</summary>
    private string Elsewhere(string text, Station station)
    {
        foreach (var name in _stationNames)
            text = text.Replace(name, station.Name, StringComparison.Ordinal);
        return string.Create(text.Length, (text, this), static (chars, state) =>
        {
            for (var i = 0; i < chars.Length; i++)
                chars[i] = char.IsAsciiDigit(state.text[i]) ? (char)('1' + state.Item2.Pick(9)) : state.text[i];
        });
    }

    private static IEnumerable<string> Sentences(string body)
    {
        for (var at = 0; at < body.Length;)
        {
            var stop = body.AsSpan(at).IndexOfAny("。.");
            var end = stop < 0 ? body.Length : at + stop + 1;
            yield return body[at..end];
            at = end;
        }
    }

    private string[] Shuffle(string[] items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var other = Pick(i + 1);
            (items[i], items[other]) = (items[other], items[i]);
        }

        return items;
    }

    private int Pick(int count) => (int)(_random.NextDouble() * count);

    /// <summary>Zipf-like: equally likely in every power of the scale.</summary>
    private int Skewed(int count) => (int)Math.Pow(count, _random.NextDouble()) % count;
}
