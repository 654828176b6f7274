using System.Globalization;
using System.Text.Json.Nodes;
using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Collaboration;

/// <summary>A challenge stays in sight until its own deadline.</summary>
public sealed class ShownUntilRule : Rule
{
    public override string Id => "collaboration.shownUntil";

    public override LocalText Title { get; } = new("募集の締め切りまで、掲載を続ける", "Shown until its deadline");

    public override LocalText Source { get; } = new("いま応じられる募集が、見られること", "Calls that can still be answered are to be seen");

    public override Severity Severity => Severity.Warn;

    public override IEnumerable<Finding> Check(Draft draft)
    {
        if (draft.Listing.ValidUntil is { } until && draft.Details<ChallengeDetails>().Deadline is { } deadline && until < deadline)
        {
            yield return Find(
                "validUntil",
                new("募集の締め切りより先に、掲載が見えなくなります。", "The listing disappears before its deadline."),
                new("掲載の期限を、募集の締め切りの日までのばしてください。", "Show it until the deadline."),
                JsonValue.Create(deadline.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        }
    }
}
