using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Freelance;

/// <summary>Work that is over is not advertised any more.</summary>
public sealed class EndedRule : Rule
{
    public override string Id => "freelance.ended";

    public override LocalText Title { get; } = new("終わった仕事を載せない", "Work that is over is not listed");

    public override LocalText Source { get; } = new(
        "フリーランス法 第12条第2項（正確で最新の募集情報）",
        "Freelance Act, Art. 12 (2) (accurate and current solicitation)");

    public override Severity Severity => Severity.Warn;

    public override IEnumerable<Finding> Check(Draft draft)
    {
        if (draft.Details<AssignmentDetails>().End < draft.Today)
        {
            yield return Find(
                "details.end",
                new("終わりの日が過ぎています。", "The last day has passed."),
                new("新しい日を書くか、この掲載を終了してください。", "Give a new day, or close the listing."));
        }
    }
}
