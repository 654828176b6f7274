using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Succession;

/// <summary>Without a trade no successor can be matched, and a listing without a name says little.</summary>
public sealed class IndustryRule : Rule
{
    public override string Id => "succession.industry";

    public override LocalText Title { get; } = new("業種を選ぶ", "Choose the industry");

    public override LocalText Source => BusinessKind.NoName;

    public override Severity Severity => Severity.Warn;

    public override IEnumerable<Finding> Check(Draft draft)
    {
        // An empty draft is told of the needed fields first.
        if (draft.Listing.Industry is null && draft.Details<BusinessDetails>().Sales is not null)
        {
            yield return Find(
                "industry",
                new("業種がまだありません。業種がないと、引き継ぎたい人に見つけてもらえません。", "The industry is missing. Without it, successors cannot find the business."),
                new("「業種」を選んでください。", "Choose the industry."));
        }
    }
}
