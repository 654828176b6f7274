using System.Globalization;
using CsvHelper;
using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Data;

/// <summary>The ward's areas, towns and stations, its drawing, the industries (JSIC) and the occupations (MHLW), from data/*.csv.</summary>
public sealed class ReferenceData
{
    private static readonly Dictionary<string, string> AreaNames = new(StringComparer.Ordinal)
    {
        ["setagaya"] = "Setagaya",
        ["kitazawa"] = "Kitazawa",
        ["tamagawa"] = "Tamagawa",
        ["kinuta"] = "Kinuta",
        ["karasuyama"] = "Karasuyama",
    };

    private readonly Dictionary<string, IReadOnlyList<Option>> vocabularies;

    private ReferenceData(IReadOnlyList<Town> towns, IReadOnlyList<Station> stations, IReadOnlyList<DrawnPoint> drawing, Dictionary<string, IReadOnlyList<Option>> vocabularies)
    {
        Towns = towns;
        Stations = stations;
        Drawing = drawing;
        this.vocabularies = vocabularies;
    }

    public IReadOnlyList<Town> Towns { get; }

    public IReadOnlyList<Station> Stations { get; }

    /// <summary>The drawn ward: its outline, the river and the borders of its areas.</summary>
    public IReadOnlyList<DrawnPoint> Drawing { get; }

    /// <summary>Reads the CSV files of <paramref name="folder"/>; throws when one is missing.</summary>
    public static ReferenceData Load(string folder)
    {
        var towns = Rows(folder, "towns.csv", x => new Town(x("area_code"), x("area_name"), x("town")));
        var stations = Rows(folder, "stations.csv", x => new Station(x("station"), Degrees(x("latitude")), Degrees(x("longitude")), x("lines").Split(';')));
        var drawing = Rows(folder, "ward-outline.csv", x => new DrawnPoint(x("kind"), x("name"), Degrees(x("latitude")), Degrees(x("longitude"))));

        return new ReferenceData(towns, stations, drawing, new(StringComparer.Ordinal)
        {
            ["areas"] = [.. towns.DistinctBy(x => x.AreaCode).Select(x => new Option(x.AreaCode, new($"{x.AreaName}地域", AreaNames.GetValueOrDefault(x.AreaCode, x.AreaCode))))],
            ["towns"] = [.. towns.Select(x => new Option(x.Name, new(x.Name, x.Name)))],
            ["stations"] = [.. stations.Select(x => new Option(x.Name, new(x.Name, x.Name)))],
            ["industries"] = Rows(folder, "industries-jsic.csv", x => new Option(x("code"), new(x("name"), x("name_en")))),
            ["occupations"] = Rows(folder, "occupations-mhlw.csv", x => new Option(x("code"), new(x("name"), x("name_en")))),
        });
    }

    /// <summary>The words of a vocabulary: areas, towns, stations, industries or occupations.</summary>
    public IReadOnlyList<Option> Options(string vocabulary) => vocabularies[vocabulary];

    public Option? Find(string vocabulary, string? code) => vocabularies[vocabulary].FirstOrDefault(x => x.Value == code);

    public string Label(string vocabulary, string code) => Find(vocabulary, code)?.Label.ToString() ?? code;

    public Station? FindStation(string? name) => Stations.FirstOrDefault(x => x.Name == name);

    private static double Degrees(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static List<T> Rows<T>(string folder, string file, Func<Func<string, string>, T> row)
    {
        using var reader = new CsvReader(new StreamReader(Path.Combine(folder, file)), CultureInfo.InvariantCulture);
        reader.Read();
        reader.ReadHeader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(row(name => reader.GetField(name) ?? ""));
        return rows;
    }
}
