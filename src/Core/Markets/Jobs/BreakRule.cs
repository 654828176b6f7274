using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Jobs;

/// <summary>More than six hours of work have a break of 45 minutes, more than eight one of an hour.</summary>
public sealed class BreakRule : Rule
{
    private const int Six = 6 * 60;
    private const int Eight = 8 * 60;

    // A span of more than twelve hours describes shifts, not one person's day.
    private const int LongestDay = 12 * 60;

    public override string Id => "jobs.break";

    public override LocalText Title { get; } = new("6時間を超えて働く日は45分、8時間を超える日は1時間の休憩", "45 minutes of break above six hours of work, an hour above eight");

    public override LocalText Source { get; } = new("労働基準法 第34条（休憩）", "Labour Standards Act, Art. 34 (breaks)");

    // Hours may describe shifts out of which a day is taken: only its employer knows.
    public override Severity Severity => Severity.Warn;

    public override IEnumerable<Finding> Check(Draft draft)
    {
        if (draft.Details<OpeningDetails>().Hours is not { BreakMinutes: { } given } || PayRate.MinutesWorked(draft.Details<OpeningDetails>()) is not { } worked || worked > LongestDay)
            yield break;
        var due = worked > Eight ? 60 : worked > Six ? 45 : 0;
        if (given >= due)
            yield break;
        yield return Find(
            "details.hours.breakMinutes",
            new($"働く時間が{worked / 60}時間{(worked % 60 == 0 ? "" : $"{worked % 60}分")}の日には、{due}分以上の休憩が必要です。", $"A day of {worked / 60} h {worked % 60} min of work needs a break of at least {due} minutes."),
            new($"休憩を{due}分以上にしてください。交代制で、一人が働く時間がもっと短いなら、このままでかまいません。", $"Make the break at least {due} minutes. If shifts are shorter, leave it."),
            due);
    }
}
