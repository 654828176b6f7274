using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Freelance;

/// <summary>A range of fees tells what one may expect.</summary>
public sealed class FeeRangeRule : Rule
{
    private const int WidestRatio = 3;

    public override string Id => "freelance.feeRange";

    public override LocalText Title { get; } = new("報酬の幅を、広げすぎない", "The range of fees is not too wide");

    public override LocalText Source { get; } = new("フリーランス法 第12条（募集情報の的確な表示）", "Freelance Act, Art. 12 (accurate solicitation)");

    public override Severity Severity => Severity.Warn;

    public override IEnumerable<Finding> Check(Draft draft)
    {
        if (draft.Details<AssignmentDetails>().Fee is { Min: > 0 and { } min, Max: { } max } && max > (long)min * WidestRatio)
        {
            yield return Find(
                "details.fee.max",
                new($"「いくらまで」が「いくらから」の{WidestRatio}倍を超えています。いくらもらえるのか分かりません。", $"The upper end is more than {WidestRatio} times the lower one, so nobody knows what to expect."),
                new("実際に払う額に近づけてください。", "Bring the two closer to what you really pay."));
        }
    }
}
