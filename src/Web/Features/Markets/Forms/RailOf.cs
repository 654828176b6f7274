using SetagayaPort.Core.Markets;
using SetagayaPort.Web.Features.Shared;

namespace SetagayaPort.Web.Features.Markets.Forms;

/// <summary>The steps of the form as stations: passed once nothing is missing there, the lamp on the one that is open.</summary>
public static class RailOf
{
    public static Rail Steps(EditModel page) => new([.. page.Steps.All.Select(step => Stop(page, step))], T("書く順番", "Steps"), Across: true);

    private static Rail.Stop Stop(EditModel page, FormStep step)
    {
        var missing = page.State.Findings.Count(x => x.Severity == Severity.Block && page.Steps.Of(x.Field) == step);
        var state = step == page.Step ? Rail.State.YourTurn
            : missing == 0 && !step.IsReview && (step.Number < page.Step.Number || !page.IsDraft) ? Rail.State.Done
            : Rail.State.Next;
        var note = missing > 0 && step.Number < page.Step.Number ? T($"あと{missing}つ", $"{missing} to do") : null;
        return new Rail.Stop(step.Title.ToString(), state, note, step == page.Step ? null : page.Href(step.Number), Mark: state == Rail.State.Done ? null : $"{step.Number}");
    }
}
