using System.Globalization;
using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets;

/// <summary>Sums as people say them: 18.5万円, 1億2,000万円.</summary>
public static class YenText
{
    private const int Man = 10_000;
    private const int ManPerOku = 10_000;

    /// <summary>A sum given in 万円.</summary>
    public static LocalText OfMan(int man)
    {
        var (oku, rest) = Math.DivRem(man, ManPerOku);
        var ja = oku == 0 ? $"{Figure(rest)}万円" : rest == 0 ? $"{Figure(oku)}億円" : $"{Figure(oku)}億{Figure(rest)}万円";
        return new(ja, English((long)man * Man));
    }

    /// <summary>A sum given in yen; rounded to nothing, so an odd one is written out.</summary>
    public static LocalText Of(int yen)
    {
        var inMan = yen >= Man && yen % (Man / 10) == 0;
        return new(inMan ? $"{((decimal)yen / Man).ToString("#,0.#", CultureInfo.InvariantCulture)}万円" : $"{Figure(yen)}円", English(yen));
    }

    private static string English(long yen) => "¥" + Figure(yen);

    private static string Figure(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
