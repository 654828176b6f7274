using System.Text.Json.Nodes;
using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Jobs;

/// <summary>The day as of which an opening is correct has come.</summary>
public sealed class AsOfRule : Rule
{
    public override string Id => JobsLaw.AsOf;

    public override LocalText Title { get; } = new("いつの時点の内容かを、正しく書く", "The day on which it was checked has come");

    public override LocalText Source { get; } = new(JobsLaw.AccuracyJa, JobsLaw.AccuracyEn);

    public override Severity Severity => Severity.Warn;

    public override IEnumerable<Finding> Check(Draft draft)
    {
        if (draft.Details<OpeningDetails>().AsOf > draft.Today)
        {
            yield return Find(
                "details.asOf",
                new("内容を確かめた日が、まだ来ていない日になっています。", "The day on which it was checked has not come yet."),
                new("内容を確かめた日を書いてください。", "Give the day on which you checked it."))
                with
            { Apply = JsonValue.Create(draft.Today.ToString("yyyy-MM-dd")) };
        }
    }
}
