using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Collaboration;

/// <summary>A challenge whose deadline is over finds nobody any more.</summary>
public sealed class DeadlineRule : Rule
{
    public override string Id => "collaboration.deadline";

    public override LocalText Title { get; } = new("締め切りは、これから来る日にする", "The deadline is still to come");

    public override LocalText Source { get; } = new("いま応じられる募集だけを載せること", "Only calls that can still be answered are listed");

    public override Severity Severity => Severity.Warn;

    public override IEnumerable<Finding> Check(Draft draft)
    {
        if (draft.Details<ChallengeDetails>().Deadline < draft.Today)
        {
            yield return Find(
                "details.deadline",
                new("募集の締め切りが過ぎています。", "The deadline has passed."),
                new("新しい締め切りを書くか、この掲載を終了してください。", "Set a new deadline, or close the listing."));
        }
    }
}
