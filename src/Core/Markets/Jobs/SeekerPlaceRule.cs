using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Jobs;

/// <summary>A seeker says where: an area, a station, or entirely from home.</summary>
public sealed class SeekerPlaceRule : Rule
{
    public override string Id => "required";

    public override LocalText Title { get; } = new("希望の地域か駅を書く", "A seeker says where");

    public override LocalText Source { get; } = new("この掲載に必要な項目", "Needed for this kind of listing");

    public override Severity Severity => Severity.Block;

    public override IEnumerable<Finding> Check(Draft draft)
    {
        if (draft.Details<SeekerDetails>() is { Areas.Count: 0, Stations.Count: 0, Remote: not RemoteWork.Full })
        {
            yield return Find(
                "details.areas",
                new("働きたい場所が、まだありません。", "Where you would like to work is missing."),
                new("希望の地域か、通い始めの駅を、一つは選んでください。", "Choose at least one area or station."));
        }
    }
}
