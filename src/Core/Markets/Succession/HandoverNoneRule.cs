using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Succession;

/// <summary>Somebody has to learn the business: with neither months nor a trial nobody could.</summary>
public sealed class HandoverNoneRule : Rule
{
    public override string Id => "succession.handoverNone";

    public override LocalText Title { get; } = new("教える期間か、体験を用意する", "Time to teach, or a trial");

    public override LocalText Source { get; } = new(
        "事業承継の実務（仕事と得意先の引き継ぎには時間がかかる）",
        "Practice of business succession: the work and its customers take time to hand over");

    public override Severity Severity => Severity.Warn;

    public override IEnumerable<Finding> Check(Draft draft)
    {
        if (draft.Details<BusinessDetails>() is { HandoverMonths: 0, TrialPossible: false })
        {
            yield return Find(
                "details.handoverMonths",
                new("引き継ぎの期間が0か月で、体験もできないことになっています。これでは仕事を覚える機会がありません。", "There are no months of handing over and no trial, so nobody could learn the work."),
                new("1か月でも、いっしょに働ける期間を書くか、「体験から始められる」を選ぶことをおすすめします。", "We suggest giving at least a month side by side, or allowing a trial."));
        }
    }
}
