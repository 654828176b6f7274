using SetagayaPort.Core.Markets;

namespace SetagayaPort.Web.Features.Markets.Forms;

/// <summary>A business without its name is placed by its area alone, so nothing nearer is asked; what already stands there can be removed.</summary>
public static class PlaceFields
{
    private static readonly string[] Near = ["town", "station", "walkMinutes", "latitude", "longitude"];

    public static bool AreAsked(ListingKind kind, string path, FormState state) =>
        !kind.Discloses || !Near.Contains(path) || state.At(path).Any(x => !string.IsNullOrEmpty(x));
}
