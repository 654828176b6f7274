using System.Globalization;

namespace SetagayaPort.Bench.Search;

/// <summary>A station of data/stations.csv.</summary>
internal sealed record Station(string Name, double Latitude, double Longitude)
{
    public static IReadOnlyDictionary<string, Station> Load() =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "data", "stations.csv")).Skip(1)
            .Select(line => line.Split(','))
            .ToDictionary(x => x[0], x => new Station(x[0], double.Parse(x[1], CultureInfo.InvariantCulture), double.Parse(x[2], CultureInfo.InvariantCulture)), StringComparer.Ordinal);
}
