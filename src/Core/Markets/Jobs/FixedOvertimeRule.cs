using System.Text.Json.Nodes;
using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Jobs;

/// <summary>Fixed overtime pay comes with its hours, its amount and the promise that hours beyond are paid.</summary>
public sealed class FixedOvertimeRule : Rule
{
    public override string Id => "jobs.fixedOvertime";

    public override LocalText Title { get; } = new("固定残業代は、時間と額と、超えた分を払うことを書く", "Fixed overtime pay comes with its hours, its amount and the pay beyond");

    public override LocalText Source { get; } = new(
        "職業安定法 第5条の3、同法の指針（固定残業代の明示）",
        "Employment Security Act, Art. 5-3, and its guideline (fixed overtime pay)");

    public override Severity Severity => Severity.Block;

    public override IEnumerable<Finding> Check(Draft draft)
    {
        if (draft.Details<OpeningDetails>().Wage?.FixedOvertime is not { } fixedPay || IsNone(fixedPay))
            yield break;
        if (fixedPay.Hours is null or 0)
        {
            yield return Find(
                "details.wage.fixedOvertime.hours",
                new("固定残業代が何時間ぶんかが、まだありません。", "For how many hours the fixed overtime pay stands is missing."),
                new("月に何時間ぶんの残業代かを書いてください。", "Say for how many hours a month it stands."));
        }

        if (fixedPay.Amount is null or 0)
        {
            yield return Find(
                "details.wage.fixedOvertime.amount",
                new("固定残業代の金額が、まだありません。", "The amount of the fixed overtime pay is missing."),
                new("月にいくらの固定残業代かを書いてください。", "Give the amount a month."));
        }

        if (!fixedPay.ExcessPaid)
        {
            yield return Find(
                "details.wage.fixedOvertime.excessPaid",
                new("「超えた分は別に払う」という一文が必要です。", "The promise that hours beyond are paid in addition is missing."),
                new("固定の時間を超えた分を払うことを確かめて、「超えた分は別に払う」を選んでください。", "Make sure that hours beyond are paid, and choose \"Hours beyond are paid in addition\"."))
                with
            { Apply = JsonValue.Create(true) };
        }
    }

    // A form may send the group with zeroes and an unticked box: that says there is none.
    private static bool IsNone(FixedOvertime pay) => pay is { Hours: null or 0, Amount: null or 0, ExcessPaid: false };
}
