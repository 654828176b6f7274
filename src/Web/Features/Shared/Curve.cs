using System.Text;

namespace SetagayaPort.Web.Features.Shared;

/// <summary>A smooth line through points, made of cubic Bézier curves.</summary>
/// <param name="points">What it runs through, in the chart's coordinates.</param>
/// <param name="tension">How far the handles reach: a share of the way between a point's two neighbours.</param>
/// <param name="closed">Whether it returns to its first point.</param>
public sealed class Curve(IReadOnlyList<(double X, double Y)> points, double tension, bool closed = false)
{
    /// <summary>As SVG's <c>d</c>.</summary>
    public string ToPath()
    {
        var path = new StringBuilder($"M{WardMap.Number(points[0].X)} {WardMap.Number(points[0].Y)}");
        foreach (var (_, one, two, to) in Parts())
        {
            path.Append($"C{WardMap.Number(one.X)} {WardMap.Number(one.Y)} ")
                .Append($"{WardMap.Number(two.X)} {WardMap.Number(two.Y)} {WardMap.Number(to.X)} {WardMap.Number(to.Y)}");
        }

        return closed ? path.Append('Z').ToString() : path.ToString();
    }

    /// <summary>Points along it, for what draws straight lines only.</summary>
    public IReadOnlyList<(double X, double Y)> Points(int steps)
    {
        var along = new List<(double X, double Y)> { points[0] };
        foreach (var (from, one, two, to) in Parts())
        {
            for (var step = 1; step <= steps; step++)
            {
                var t = (double)step / steps;
                var (a, b, c, d) = ((1 - t) * (1 - t) * (1 - t), 3 * t * (1 - t) * (1 - t), 3 * t * t * (1 - t), t * t * t);
                along.Add((a * from.X + b * one.X + c * two.X + d * to.X, a * from.Y + b * one.Y + c * two.Y + d * to.Y));
            }
        }

        return along;
    }

    private IEnumerable<((double X, double Y) From, (double X, double Y) One, (double X, double Y) Two, (double X, double Y) To)> Parts()
    {
        for (var i = 0; i < points.Count - (closed ? 0 : 1); i++)
        {
            var (before, from, to, after) = (At(i - 1), At(i), At(i + 1), At(i + 2));
            yield return (from,
                (from.X + (to.X - before.X) * tension, from.Y + (to.Y - before.Y) * tension),
                (to.X - (after.X - from.X) * tension, to.Y - (after.Y - from.Y) * tension), to);
        }
    }

    private (double X, double Y) At(int index) =>
        points[closed ? (index + points.Count) % points.Count : Math.Clamp(index, 0, points.Count - 1)];
}
