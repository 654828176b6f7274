using System.Text.Json.Nodes;
using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Freelance;

/// <summary>A fee is paid within 60 days of receipt.</summary>
public sealed class PaymentDueRule : Rule
{
    private const int LongestDays = 60;

    public override string Id => FreelanceLaw.PaymentDue;

    public override LocalText Title { get; } = new("報酬は、受け取った日から60日以内に払う", "A fee is paid within 60 days of receipt");

    public override LocalText Source { get; } = new(FreelanceLaw.PaymentDueJa, FreelanceLaw.PaymentDueEn);

    public override Severity Severity => Severity.Block;

    public override IEnumerable<Finding> Check(Draft draft)
    {
        if (draft.Details<AssignmentDetails>().PaymentDueDays is { } days and > LongestDays)
        {
            yield return Find(
                "details.paymentDueDays",
                new($"支払いまで{days}日では、決められた{LongestDays}日を超えています。", $"{days} days are more than the {LongestDays} that the law allows."),
                new($"受け取った日から{LongestDays}日以内にしてください。", $"Pay within {LongestDays} days of receipt."))
                with
            { Apply = JsonValue.Create(LongestDays) };
        }
    }
}
