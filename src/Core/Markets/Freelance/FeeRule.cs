using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Freelance;

/// <summary>Work without a fee is called pro bono.</summary>
public sealed class FeeRule : Rule
{
    public override string Id => "freelance.fee";

    public override LocalText Title { get; } = new("報酬のない仕事は、プロボノと書く", "Work without a fee is called pro bono");

    public override LocalText Source { get; } = new(
        "フリーランス法 第12条（募集情報の的確な表示）",
        "Freelance Act, Art. 12 (accurate solicitation)");

    public override Severity Severity => Severity.Block;

    public override IEnumerable<Finding> Check(Draft draft)
    {
        if (draft.Details<AssignmentDetails>() is { Fee.Min: 0, ProBono: false })
        {
            yield return Find(
                "details.fee.min",
                new("報酬が 0円なのに、プロボノ（無報酬）になっていません。", "The fee is 0, but it is not called pro bono."),
                new("報酬の額を書くか、「プロボノ（無報酬）」を選んでください。", "Give a fee, or choose \"Pro bono\"."));
        }
    }
}
