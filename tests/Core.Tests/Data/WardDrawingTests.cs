using SetagayaPort.Core.Tests.Demo;
using SetagayaPort.Core.Tests.Markets;

namespace SetagayaPort.Core.Tests.Data;

/// <summary>The drawn ward agrees with what is known: its stations, its areas.</summary>
public sealed class WardDrawingTests
{
    private const double MetresPerDegree = 111_320;
    private static readonly double Narrowing = Math.Cos(35.64 * Math.PI / 180);
    private static readonly (double X, double Y)[] Outline = Points("ward");

    [Fact]
    public void Every_station_of_the_ward_lies_in_it_or_at_its_edge() => Assert.All(SampleTown.Reference.Stations, station =>
    {
        var at = Metres(station.Latitude, station.Longitude);
        Assert.True(IsInside(at) || Distance(at, Outline, closed: true) <= 50, station.Name);
    });

    [Fact]
    public void Every_border_ends_at_the_edge_of_the_ward_or_at_another_border()
    {
        var names = SampleTown.Reference.Drawing.Where(x => x.Kind == "border").Select(x => x.Name).Distinct().ToList();
        Assert.Equal(6, names.Count);
        foreach (var name in names)
        {
            var border = Points("border", name);
            var others = names.Where(x => x != name).SelectMany(x => new[] { Points("border", x)[0], Points("border", x)[^1] }).ToList();
            Assert.All(new[] { border[0], border[^1] }, end =>
                Assert.True(Distance(end, Outline, closed: true) <= 50 || others.Contains(end), $"{name} ends nowhere."));
        }
    }

    [Fact]
    public void Every_area_has_its_name_inside_the_ward() =>
        Assert.Equal(
            SampleTown.Reference.Options("areas").Select(x => x.Value).Order(StringComparer.Ordinal),
            SampleTown.Reference.Drawing.Where(x => x.Kind == "area" && IsInside(Metres(x.Latitude, x.Longitude))).Select(x => x.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_place_of_the_demo_town_lies_in_the_ward()
    {
        var places = SampleTown.Catalog.All.SelectMany(x => x.Sides).SelectMany(x => DemoListings.Of($"{x.MarketId}.{x.Id}")).Select(x => x.ToListing())
            .Where(x => x is { Latitude: not null, Longitude: not null }).ToList();
        Assert.NotEmpty(places);
        Assert.All(places, x => Assert.True(IsInside(Metres(x.Latitude!.Value, x.Longitude!.Value)), x.Title));
    }

    private static (double X, double Y)[] Points(string kind, string? name = null) =>
        [.. SampleTown.Reference.Drawing.Where(x => x.Kind == kind && (name is null || x.Name == name)).Select(x => Metres(x.Latitude, x.Longitude))];

    private static (double X, double Y) Metres(double latitude, double longitude) => (longitude * Narrowing * MetresPerDegree, latitude * MetresPerDegree);

    private static bool IsInside((double X, double Y) at)
    {
        var inside = false;
        for (var i = 0; i < Outline.Length; i++)
        {
            var (a, b) = (Outline[i], Outline[(i + 1) % Outline.Length]);
            if (a.Y > at.Y != b.Y > at.Y && at.X < (b.X - a.X) * (at.Y - a.Y) / (b.Y - a.Y) + a.X)
                inside = !inside;
        }

        return inside;
    }

    private static double Distance((double X, double Y) at, (double X, double Y)[] line, bool closed) =>
        Enumerable.Range(0, line.Length - (closed ? 0 : 1)).Min(i =>
        {
            var (a, b) = (line[i], line[(i + 1) % line.Length]);
            var (dx, dy) = (b.X - a.X, b.Y - a.Y);
            var t = Math.Clamp(((at.X - a.X) * dx + (at.Y - a.Y) * dy) / (dx * dx + dy * dy), 0, 1);
            return Math.Sqrt(Math.Pow(at.X - a.X - t * dx, 2) + Math.Pow(at.Y - a.Y - t * dy, 2));
        });
}
