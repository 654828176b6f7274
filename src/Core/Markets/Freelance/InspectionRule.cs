using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Freelance;

/// <summary>The days until payment run from receipt, however long the inspection takes.</summary>
public sealed class InspectionRule : Rule
{
    public override string Id => "freelance.inspection";

    public override LocalText Title { get; } = new("確認（検査）は、支払いの日までに終える", "Inspection ends before the fee is due");

    public override LocalText Source { get; } = new(
        "フリーランス法 第4条第1項（検査をするかどうかを問わず、受け取った日から数える）",
        "Freelance Act, Art. 4 (1) (counted from receipt, whether or not there is an inspection)");

    public override Severity Severity => Severity.Warn;

    public override IEnumerable<Finding> Check(Draft draft)
    {
        if (draft.Details<AssignmentDetails>() is { ProBono: false, InspectionDays: { } inspection, PaymentDueDays: { } due } && inspection > due)
        {
            yield return Find(
                "details.inspectionDays",
                new($"確認に{inspection}日かかると、支払いの{due}日を過ぎます。支払いは、確認の後ではなく、受け取った日から数えます。", $"An inspection of {inspection} days ends after the {due} days until payment, which run from receipt and not from the inspection."),
                new($"確認を{due}日以内にしてください。", $"Inspect within {due} days."));
        }
    }
}
