using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Freelance;

/// <summary>Who commissions work for six months or more has duties of notice and of consideration.</summary>
public sealed partial class LongTermRule : Rule
{
    private const int Months = 6;

    public override string Id => "freelance.longTerm";

    public override LocalText Title { get; } = new("6か月以上の仕事では、終えるときの予告などを約束する", "Work of six months or more comes with notice and consideration");

    public override LocalText Source { get; } = new(
        "フリーランス法 第13条（妊娠・育児・介護への配慮）、第16条（解除の予告）",
        "Freelance Act, Art. 13 (consideration of pregnancy, child care and nursing care) and Art. 16 (notice of termination)");

    public override Severity Severity => Severity.Warn;

    public override IEnumerable<Finding> Check(Draft draft)
    {
        if (draft.Details<AssignmentDetails>() is { ProBono: false, Start: { } start, End: { } end }
            && WholeMonths(start, end) >= Months
            && !draft.PublicTexts.Any(x => Notice().IsMatch(x.Text)))
        {
            yield return Find(
                "details.end",
                new(
                    $"{Months}か月以上の仕事です。途中で終えるときは30日前までに知らせ、子育てや介護の相談に応じることが決められています。",
                    $"This lasts {Months} months or more. The law asks for 30 days' notice when you end it, and for consideration of child care and nursing care."),
                new(
                    "紹介の文に「途中で終えるときは、30日前までにお知らせします。子育てや介護のご相談に応じます」と書いてください。",
                    "Write in the introduction that you give 30 days' notice and consider child care and nursing care."));
        }
    }

    // The last day belongs to the term: from the 1st of April to the 30th of September are six months.
    private static int WholeMonths(DateOnly start, DateOnly end)
    {
        var after = DateOnly.FromDayNumber(Math.Min(end.DayNumber + 1, DateOnly.MaxValue.DayNumber));
        return ((after.Year - start.Year) * 12) + after.Month - start.Month - (after.Day < start.Day ? 1 : 0);
    }

    [GeneratedRegex("(30日|三十日|(1|一)(か|カ|ヶ|ケ|箇)月)(以上)?前|予告", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Notice();
}
