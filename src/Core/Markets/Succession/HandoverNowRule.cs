using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Succession;

/// <summary>An owner who leaves at once says how long the teaching can last.</summary>
public sealed class HandoverNowRule : Rule
{
    public override string Id => "succession.handoverNow";

    public override LocalText Title { get; } = new("すぐに譲るときは、教えられる期間を書く", "If it is to be soon, say how long you can teach");

    public override LocalText Source { get; } = new(
        "事業承継の実務（仕事と得意先の引き継ぎには時間がかかる）",
        "Practice of business succession: the work and its customers take time to hand over");

    public override Severity Severity => Severity.Warn;

    public override IEnumerable<Finding> Check(Draft draft)
    {
        if (draft.Details<BusinessDetails>() is { Timing: Timing.Now, HandoverMonths: null })
        {
            yield return Find(
                "details.handoverMonths",
                new("「すぐにでも」譲りたいとき、引き継ぐ人は、どのくらい教えてもらえるかを知りたいものです。", "If it is to be soon, candidates ask how long they can be taught."),
                new("「引き継ぎにかける期間」を書くことをおすすめします。短くてもかまいません。", "We suggest giving the months of handing over, however few."));
        }
    }
}
