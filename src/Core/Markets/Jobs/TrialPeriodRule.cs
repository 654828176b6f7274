using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Jobs;

/// <summary>A trial period of more than half a year keeps people waiting without need.</summary>
public sealed class TrialPeriodRule : Rule
{
    private const int Usual = 6;

    public override string Id => "jobs.trialPeriod";

    public override LocalText Title { get; } = new("試用期間は6か月までにする", "A trial period of six months at most");

    public override LocalText Source { get; } = new(
        "裁判例（合理的な範囲を超える長い試用期間は、公序良俗に反するとされたものがあります）",
        "Court practice: needlessly long trial periods have been held void");

    public override Severity Severity => Severity.Warn;

    public override IEnumerable<Finding> Check(Draft draft)
    {
        if (draft.Details<OpeningDetails>().TrialPeriodMonths is { } months and > Usual)
        {
            yield return Find(
                "details.trialPeriodMonths",
                new($"試用期間が{months}か月と、長くなっています。", $"A trial period of {months} months is long."),
                new($"{Usual}か月までにすると、応募しやすくなります。", $"People apply more readily if it is {Usual} months or less."),
                Usual);
        }
    }
}
