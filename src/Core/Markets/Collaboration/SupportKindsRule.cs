using System.Text.Json.Nodes;
using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Collaboration;

/// <summary>Without a kind of support, nothing tells how the two sides can help each other.</summary>
public sealed class SupportKindsRule : Rule
{
    private const string Path = "details.supportKinds";

    public override string Id => "collaboration.supportKinds";

    public override LocalText Title { get; } = new("応援の種類を選ぶ", "The kinds of support are chosen");

    public override LocalText Source { get; } = new("相手を探す手がかりをそろえること（この市場の決まり）", "Practice of this market: enough to find a match by");

    public override Severity Severity => Severity.Warn;

    public override IEnumerable<Finding> Check(Draft draft)
    {
        // An empty draft is told what is needed first.
        if (draft.Listing.Title is not null && draft.At(Path) is not JsonArray { Count: > 0 })
        {
            yield return Find(
                Path,
                new("応援の種類が選ばれていません。合う相手を見つけにくくなります。", "No kind of support is chosen, which makes matches harder to find."),
                new("技術・知識、場所、人手などから、一つ以上選んでください。", "Choose at least one, such as skill, place or volunteering."));
        }
    }
}
