using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Jobs;

/// <summary>A day of more than eight hours needs an agreement, and overtime has its limits.</summary>
public sealed partial class LongDayRule : Rule
{
    private const int FullDay = 8 * 60;

    // A span of more than twelve hours describes shifts, not one person's day.
    private const int LongestDay = 12 * 60;

    public override string Id => "jobs.longDay";

    public override LocalText Title { get; } = new("一日8時間を超えるときは、そのわけを書く", "A day of more than eight hours is explained");

    public override LocalText Source { get; } = new("労働基準法 第32条（労働時間）", "Labour Standards Act, Art. 32 (working hours)");

    public override Severity Severity => Severity.Warn;

    public override IEnumerable<Finding> Check(Draft draft)
    {
        if (PayRate.MinutesWorked(draft.Details<OpeningDetails>()) is > FullDay and <= LongestDay && !draft.PublicTexts.Any(x => Explained().IsMatch(x.Text)))
        {
            yield return Find(
                "details.hours.end",
                new("一日に働く時間が、8時間を超えています。", "The day has more than eight hours of work."),
                new("変形労働時間制や交代制なら、そのことを紹介の文に書いてください。そうでなければ、8時間以内にしてください。", "If it is a flexible or shift system, say so in the introduction; otherwise make it eight hours or less."));
        }
    }

    [GeneratedRegex("シフト|交代|交替|変形労働|フレックス", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Explained();
}
