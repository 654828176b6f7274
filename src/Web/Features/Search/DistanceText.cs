namespace SetagayaPort.Web.Features.Search;

/// <summary>Distances as people say them; straight lines, so no more exact than they are useful.</summary>
public static class DistanceText
{
    private const double Kilometre = 1000;

    public static string Of(double metres) => metres < Kilometre - 5
        ? T($"約{Tens(metres)}m", $"about {Tens(metres)} m")
        : T($"約{metres / Kilometre:0.0}km", $"about {metres / Kilometre:0.0} km");

    private static int Tens(double metres) => Math.Max(10, (int)Math.Round(metres / 10) * 10);
}
