using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Freelance;

/// <summary>Fees as people say them: 月 8万円から, 1件 10万円.</summary>
internal static class FeeText
{
    public static LocalText ProBono { get; } = new("プロボノ", "Pro bono");

    /// <param name="exact">Whether it is just this amount and no more.</param>
    public static LocalText From(FeeUnit unit, int yen, bool exact)
    {
        var sum = YenText.Of(yen);
        var (ja, en) = unit switch
        {
            FeeUnit.Hour => ("1時間", "an hour"),
            FeeUnit.Day => ("1日", "a day"),
            FeeUnit.Month => ("月", "a month"),
            FeeUnit.Project => ("1件", "a project"),
            _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, null),
        };
        return exact ? new($"{ja} {sum.Ja}", $"{sum.En} {en}") : new($"{ja} {sum.Ja}から", $"from {sum.En} {en}");
    }
}
