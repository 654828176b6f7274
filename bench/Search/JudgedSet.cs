using System.Globalization;
using SetagayaPort.Core.Search;

namespace SetagayaPort.Bench.Search;

/// <summary>The judged test set: see Judged/README.md.</summary>
internal sealed record JudgedSet(IReadOnlyList<SearchDocument> Documents, IReadOnlyList<JudgedQuery> Queries)
{
    private static readonly DateTimeOffset Published = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);

    public static JudgedSet Load()
    {
        var documents = Rows("listings.tsv").Select(Document).ToList();
        var grades = Rows("judgements.tsv").ToLookup(row => row[0], row => (Listing: Id(row[1]), Grade: int.Parse(row[2], CultureInfo.InvariantCulture)), StringComparer.Ordinal);
        var queries = Rows("queries.tsv").Select(row => new JudgedQuery(
            int.Parse(row[0].AsSpan(1), CultureInfo.InvariantCulture), row[1], row[2], grades[row[0]].ToDictionary(x => x.Listing, x => x.Grade)));
        return new(documents, [.. queries]);
    }

    /// <summary>L001 is the listing 1.</summary>
    public static Guid Id(string name) => new(int.Parse(name.AsSpan(1), CultureInfo.InvariantCulture), 0, 0, new byte[8]);

    private static SearchDocument Document(string[] row)
    {
        string[] skills = [.. row[6].Split('、', ',').Select(x => x.Trim()).Where(x => x.Length > 0)];
        var (kind, station) = (Town.Markets.Find(row[1], row[2])!.Name, Town.Reference.FindStation(row[9])!);
        var area = Town.Reference.Options("areas").First(x => x.Value == row[8]).Label;
        // As SearchDocuments makes them of a listing.
        return new()
        {
            ListingId = Id(row[0]),
            Version = 1,
            Market = row[1],
            Side = row[2],
            MembersOnly = false,
            Title = row[3],
            Summary = row[4],
            Body = row[5],
            Places = [area.Ja, area.En, row[9]],
            Skills = skills,
            Words = [kind.Ja, kind.En, .. skills],
            Completeness = 1,
            Organization = row[7].Length > 0 ? row[7] : null,
            Area = row[8],
            Station = row[9],
            Latitude = station.Latitude,
            Longitude = station.Longitude,
            PublishedAt = Published,
            Facets = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["market"] = [row[1]], ["side"] = [row[2]], ["area"] = [row[8]] },
        };
    }

    private static IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Search", "Judged", file)).Skip(1).Select(line => line.Split('\t'));
}
