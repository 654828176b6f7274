using SetagayaPort.Core.Data;
using SetagayaPort.Core.Search;
using SetagayaPort.Matching.Market;

namespace SetagayaPort.Bench.Search;

/// <summary>
/// What people ask at once: of ten searches six are words alone, two words within a market or an area, one words within two kilometres of a station with the
/// nearest first, and one only turns the filters, newest first. The words are those of the judged set, in another order each time.
/// </summary>
internal static class QueryMix
{
    private const double Radius = 2000;

    public static List<SearchQuery> Of(JudgedSet judged, int count)
    {
        var random = new Mt19937(9);
        var stations = Town.Reference.Stations;
        var texts = judged.Queries.Select(x => x.Text).ToArray();
        return [.. Enumerable.Range(0, count).Select(i => Query(i % 10, texts[Pick(texts.Length)], judged.Documents[Pick(judged.Documents.Count)], stations[Pick(stations.Count)]))];

        int Pick(int of) => (int)(random.NextDouble() * of);
    }

    private static SearchQuery Query(int turn, string text, SearchDocument like, Station station) => turn switch
    {
        2 => new() { Text = text, Member = true, Facets = Facet("market", like.Market) },
        5 => new() { Text = text, Member = true, Facets = Facet("area", like.Area!) },
        7 => new() { Text = text, Member = true, Near = (station.Latitude, station.Longitude), RadiusMeters = Radius, Sort = SearchSort.Distance },
        9 => new() { Member = true, Facets = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["area"] = [like.Area!], ["employmentType"] = ["partTime", "temporary"] } },
        _ => new() { Text = text, Member = true },
    };

    private static Dictionary<string, IReadOnlyList<string>> Facet(string name, string value) => new(StringComparer.Ordinal) { [name] = [value] };
}
