using System.Globalization;
using System.Text.Json.Nodes;
using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Jobs;

/// <summary>No wage stands below the minimum wage, whatever its period.</summary>
public sealed class MinimumWageRule(MinimumWage minimum) : Rule
{
    public override string Id => "jobs.minimumWage";

    public override LocalText Title { get; } = new("最低賃金を下回らない", "No wage stands below the minimum wage");

    public override LocalText Source { get; } = new(
        string.Create(CultureInfo.InvariantCulture, $"最低賃金法 第4条（{minimum.Since:yyyy年M月d日}からの額）"),
        string.Create(CultureInfo.InvariantCulture, $"Minimum Wage Act, Art. 4 (amount since {minimum.Since:d MMMM yyyy})"));

    public override Severity Severity => Severity.Block;

    public override IEnumerable<Finding> Check(Draft draft)
    {
        var details = draft.Details<OpeningDetails>();
        if (details.Wage is not { Unit: { } unit, Min: { } min } || PayRate.PerHour(details, min) is not { } hourly || hourly >= minimum.YenPerHour)
            yield break;

        var least = PayRate.Least(details, minimum.YenPerHour);
        var (law, gap, sum) = (Figure(minimum.YenPerHour), Figure((int)Math.Ceiling(minimum.YenPerHour - hourly)), Figure(least));
        var perHour = unit == WageUnit.Hour
            ? new LocalText("", "")
            : new LocalText($"1時間あたり{Figure((int)Math.Floor(hourly))}円になり、", $"It comes to ¥{Figure((int)Math.Floor(hourly))} an hour. ");
        yield return Find(
            "details.wage.min",
            new($"{perHour.Ja}{minimum.PrefectureJa}の最低賃金 {law}円を、{gap}円下回っています。", $"{perHour.En}The minimum wage of {minimum.PrefectureEn} is ¥{law} an hour; this is ¥{gap} below."),
            new($"{sum}円以上にしてください。", $"Make it ¥{sum} or more."))
            with
        { Apply = unit == WageUnit.Hour ? JsonValue.Create(least) : null };
    }

    private static string Figure(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
