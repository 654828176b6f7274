using System.Globalization;
using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Jobs;

/// <summary>Wages as people say them: 時給 1,300円から, 月給 24万円から.</summary>
internal static class WageText
{
    /// <param name="exact">Whether it is just this amount and no more.</param>
    public static LocalText From(WageUnit unit, int yen, bool exact)
    {
        // By the hour and the day people say the figure, by the month and the year ten thousands.
        var sum = unit is WageUnit.Hour or WageUnit.Day
            ? new LocalText(Figure(yen) + "円", "¥" + Figure(yen))
            : YenText.Of(yen);
        var (ja, en) = unit switch
        {
            WageUnit.Hour => ("時給", "an hour"),
            WageUnit.Day => ("日給", "a day"),
            WageUnit.Month => ("月給", "a month"),
            WageUnit.Year => ("年俸", "a year"),
            _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, null),
        };
        return exact ? new($"{ja} {sum.Ja}", $"{sum.En} {en}") : new($"{ja} {sum.Ja}から", $"from {sum.En} {en}");
    }

    private static string Figure(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
