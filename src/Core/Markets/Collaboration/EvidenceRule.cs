using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Collaboration;

/// <summary>A capability tells what was done before, or how much can be taken on.</summary>
public sealed class EvidenceRule : Rule
{
    public override string Id => "collaboration.evidence";

    public override LocalText Title { get; } = new("実績か、受けられる量を書く", "Track record or capacity is given");

    public override LocalText Source { get; } = new("頼む人が安心して選べること（この市場の決まり）", "Practice of this market: those who ask can choose with trust");

    public override Severity Severity => Severity.Warn;

    public override IEnumerable<Finding> Check(Draft draft)
    {
        if (draft.Details<CapabilityDetails>() is { Offer: not null, TrackRecord: null, Capacity: null })
        {
            yield return Find(
                "details.trackRecord",
                new("実績も、受けられる量も、書かれていません。", "Neither a track record nor a capacity is given."),
                new("「はじめてです」でもかまいません。どちらか一つを書いてください。", "Fill in one of them; \"this is my first time\" is fine."));
        }
    }
}
