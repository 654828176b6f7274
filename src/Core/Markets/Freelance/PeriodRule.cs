using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Freelance;

/// <summary>An assignment does not end before it starts.</summary>
public sealed class PeriodRule : Rule
{
    public override string Id => "freelance.period";

    public override LocalText Title { get; } = new("終わりの日は、始まりの日より後にする", "An assignment does not end before it starts");

    public override LocalText Source { get; } = new(FreelanceLaw.AdFactsJa, FreelanceLaw.AdFactsEn);

    public override Severity Severity => Severity.Block;

    public override IEnumerable<Finding> Check(Draft draft)
    {
        if (draft.Details<AssignmentDetails>() is { Start: { } start, End: { } end } && end < start)
        {
            yield return Find(
                "details.end",
                new("終わりの日が、始まりの日より前です。", "It ends before it starts."),
                new("始まりの日より後の日を書いてください。", "Give a day after the start."));
        }
    }
}
