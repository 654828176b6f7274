using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Shops;

/// <summary>Floor area in tsubo (坪), as rents are compared: a square of six shaku, which is 400/121 m².</summary>
public static class Tsubo
{
    private const decimal Squares = 400;
    private const decimal Of400 = 121;
    private const int RoundedTo = 100;

    public static decimal FromSqm(decimal sqm) => sqm * Of400 / Squares;

    public static decimal ToSqm(decimal tsubo) => tsubo * Squares / Of400;

    /// <summary>Monthly rent for one tsubo, to the nearest hundred yen.</summary>
    public static decimal RentOfOne(int rent, decimal sqm) => Math.Round(rent / FromSqm(sqm) / RoundedTo, MidpointRounding.AwayFromZero) * RoundedTo;

    /// <summary>（約10.1坪）, or of a range （約6.1〜12.1坪）; to stand behind square metres.</summary>
    public static LocalText Beside(decimal sqm, decimal? upTo = null)
    {
        var (low, high) = (Figure(sqm), upTo is { } to ? Figure(to) : null);
        return high is null || high == low
            ? new($"（約{low}坪）", $" (about {low} tsubo)")
            : new($"（約{low}〜{high}坪）", $" (about {low}–{high} tsubo)");
    }

    /// <summary>33.5㎡（約10.1坪）</summary>
    public static LocalText Both(decimal sqm)
    {
        var beside = Beside(sqm);
        return new($"{sqm:#,0.##}㎡{beside.Ja}", $"{sqm:#,0.##} m²{beside.En}");
    }

    private static string Figure(decimal sqm) => FromSqm(sqm).ToString("#,0.#", System.Globalization.CultureInfo.InvariantCulture);
}
