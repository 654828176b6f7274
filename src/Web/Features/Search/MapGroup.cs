using SetagayaPort.Core.Search;
using SetagayaPort.Web.Features.Shared;

namespace SetagayaPort.Web.Features.Search;

/// <summary>Pins that the drawn map shows as one, because apart they would cover each other on a phone.</summary>
/// <param name="X">On the chart, to the east.</param>
/// <param name="Y">On the chart, to the south.</param>
/// <param name="Pins">The best first.</param>
public sealed record MapGroup(double X, double Y, IReadOnlyList<MapPin> Pins)
{
    /// <summary>Radius of a pin on the chart: 26 pixels across on a phone 390 wide, above the 24 of WCAG 2.5.8.</summary>
    public const double Radius = 34;

    private const double Apart = 2 * Radius + 2;

    /// <summary>Each pin joins the first group that it would touch; the first pin of a group says where it stands.</summary>
    public static IReadOnlyList<MapGroup> Of(IEnumerable<MapPin> pins)
    {
        var groups = new List<(double X, double Y, List<MapPin> Pins)>();
        foreach (var pin in pins)
        {
            var (x, y) = (WardMap.X(pin.Place.Longitude), WardMap.Y(pin.Place.Latitude));
            var near = groups.Find(g => (g.X - x) * (g.X - x) + (g.Y - y) * (g.Y - y) < Apart * Apart);
            if (near.Pins is { } together)
                together.Add(pin);
            else
                groups.Add((x, y, [pin]));
        }

        return [.. groups.Select(g => new MapGroup(g.X, g.Y, g.Pins))];
    }
}
