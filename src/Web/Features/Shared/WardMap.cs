using System.Globalization;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Language;

namespace SetagayaPort.Web.Features.Shared;

/// <summary>The drawn ward, its stations and lines of data/*.csv in the coordinates of the drawn chart of the ward (x 0–950 to the east, y 0–1000 to the south).</summary>
public sealed class WardMap
{
    // The whole ward with a margin on each side; a degree of longitude is cos 35.6° of a degree of latitude.
    private const double West = 139.57488;
    private const double North = 35.68858;
    private const double PerLongitude = 7962;
    private const double PerLatitude = 9798;

    /// <summary>How far a line runs on beyond its last station in the ward.</summary>
    private const double Beyond = 95;

    private const double LineTension = 1.0 / 6;

    /// <summary>Little, so that the shore keeps the corners that the ward has.</summary>
    private const double ShoreTension = 0.1;
    private const double DrawnTension = 0.3;

    /// <summary>Straight pieces between two points, where a curve cannot be drawn.</summary>
    private const int StepsOnMap = 6;

    private static readonly Dictionary<string, Label> Labels = new(StringComparer.Ordinal)
    {
        ["三軒茶屋"] = new(16, 30, "start"),
        ["下北沢"] = new(16, -12, "start"),
        ["二子玉川"] = new(-16, -14, "end"),
        ["成城学園前"] = new(0, -20, "middle"),
        ["千歳烏山"] = new(0, -20, "middle"),
        ["経堂"] = new(0, 40, "middle"),
        ["用賀"] = new(0, -20, "middle"),
        ["明大前"] = new(14, -16, "start"),
        ["上町"] = new(-2, 38, "middle"),
        ["等々力"] = new(4, 40, "middle"),
    };

    public WardMap(ReferenceData reference)
    {
        Stops = [.. reference.Stations.Select(x => new Stop(x.Name, X(x.Longitude), Y(x.Latitude), Labels.GetValueOrDefault(x.Name)))];
        Areas = [.. reference.Drawing.Where(x => x.Kind == "area").Select(x => new AreaName(reference.Options("areas").First(o => o.Value == x.Name).Label, X(x.Longitude), Y(x.Latitude)))];
        Shapes =
        [
            .. reference.Drawing.Where(x => x.Kind != "area").GroupBy(x => (x.Kind, x.Name))
                .Select(x => Shape(x.Key.Kind, x.Key.Name, new Curve([.. x.Select(p => (X(p.Longitude), Y(p.Latitude)))], x.Key.Kind == "ward" ? ShoreTension : DrawnTension, closed: x.Key.Kind == "ward"))),
            .. Lines(reference),
        ];
    }

    public IReadOnlyList<Stop> Stops { get; }

    /// <summary>The five areas, each where its name stands.</summary>
    public IReadOnlyList<AreaName> Areas { get; }

    /// <summary>Outline, river, borders and railway lines, in the order in which they are drawn.</summary>
    public IReadOnlyList<WardShape> Shapes { get; }

    /// <summary>Paths (SVG <c>d</c>) of one kind of shape.</summary>
    public IEnumerable<string> Paths(string kind) => Shapes.Where(x => x.Kind == kind).Select(x => x.Path);

    public static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    public static double X(double longitude) => (longitude - West) * PerLongitude;

    public static double Y(double latitude) => (North - latitude) * PerLatitude;

    /// <summary>Longitude and latitude of a point of the chart, to about a metre.</summary>
    public static double[] Degrees(double x, double y) => [Math.Round(West + x / PerLongitude, 5), Math.Round(North - y / PerLatitude, 5)];

    private static WardShape Shape(string kind, string name, Curve curve) =>
        new(kind, name, curve.ToPath(), [.. curve.Points(StepsOnMap).Select(x => Degrees(x.X, x.Y))]);

    private IEnumerable<WardShape> Lines(ReferenceData reference)
    {
        var crossings = reference.Stations.Where(x => x.Lines.Count > 1).Select(x => x.Name).ToHashSet(StringComparer.Ordinal);
        var byName = Stops.ToDictionary(x => x.Name, StringComparer.Ordinal);
        return reference.Stations
            .SelectMany(x => x.Lines.Select(line => (line, stop: byName[x.Name])))
            .GroupBy(x => x.line, x => x.stop, StringComparer.Ordinal)
            .Where(x => x.Count() > 1)
            .Select(x => Shape("line", x.Key, Draw(InOrder([.. x]), crossings)));
    }

    private static double Distance(Stop a, Stop b) => Math.Sqrt((a.X - b.X) * (a.X - b.X) + (a.Y - b.Y) * (a.Y - b.Y));

    /// <summary>The file lists stations in no order of travel: the two farthest apart are the ends, the nearest comes next.</summary>
    private static List<Stop> InOrder(List<Stop> stops)
    {
        var first = stops.MaxBy(a => stops.Max(b => Distance(a, b)))!;
        var way = new List<Stop> { first };
        var rest = stops.Where(x => x != first).ToList();
        while (rest.Count > 0)
        {
            var next = rest.MinBy(x => Distance(way[^1], x))!;
            rest.Remove(next);
            way.Add(next);
        }

        return way;
    }

    private static Curve Draw(List<Stop> way, HashSet<string> crossings)
    {
        var points = way.Select(x => (x.X, x.Y)).ToList();
        // A line that ends where it meets another one ends there; others run on into the next ward.
        if (!crossings.Contains(way[0].Name))
            points.Insert(0, Onward(points[1], points[0]));
        if (!crossings.Contains(way[^1].Name))
            points.Add(Onward(points[^2], points[^1]));
        return new Curve(points, LineTension);
    }

    private static (double X, double Y) Onward((double X, double Y) from, (double X, double Y) to)
    {
        var length = Math.Sqrt((to.X - from.X) * (to.X - from.X) + (to.Y - from.Y) * (to.Y - from.Y));
        return (to.X + (to.X - from.X) / length * Beyond, to.Y + (to.Y - from.Y) / length * Beyond);
    }

    /// <summary>A station on the chart; those with a label are named.</summary>
    public sealed record Stop(string Name, double X, double Y, Label? Label);

    /// <summary>The name of an area and where it stands.</summary>
    public sealed record AreaName(LocalText Name, double X, double Y);

    /// <summary>Where a name stands from its station, and its text-anchor.</summary>
    public sealed record Label(double Dx, double Dy, string Anchor);
}
