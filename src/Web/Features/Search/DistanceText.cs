namespace SetagayaPort.Web.Features.Search;

/// <summary>Distances as people say them; straight lines, so no more exact than they are useful.</summary>
public static class DistanceText
{
    private const double Kilometre = 1000;

    /// <summary>From here on nobody counts the metres.</summary>
    private const double Far = 10 * Kilometre;

    public static string Of(double metres)
    {
        if (metres < Kilometre - 5)
            return T($"約{Tens(metres)}m", $"about {Tens(metres)} m");
        var kilometres = (metres / Kilometre).ToString(metres < Far ? "0.0" : "#,0", System.Globalization.CultureInfo.InvariantCulture);
        return T($"約{kilometres}km", $"about {kilometres} km");
    }

    private static int Tens(double metres) => Math.Max(10, (int)Math.Round(metres / 10) * 10);
}
