using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Wording;

namespace SetagayaPort.Core.Markets.Freelance;

/// <summary>A test that is work is paid like work.</summary>
public sealed partial class FreeTrialRule : WordingRule
{
    public override string Id => "freelance.freeTrial";

    public override LocalText Title { get; } = new("お試しの仕事にも、報酬を払う", "A trial is paid as well");

    public override LocalText Source { get; } = new(
        "フリーランス法 第5条第1項第4号（買いたたきの禁止）",
        "Freelance Act, Art. 5 (1) (iv) (no unfairly low fees)");

    public override Severity Severity => Severity.Warn;

    protected override Regex Words => Trials();

    protected override Regex? Harmless => Offers();

    protected override LocalText Fix { get; } = new(
        "お試しの分の報酬を書いてください。報酬を払わないなら、これまでの作品を見て選んでください。",
        "Give a fee for the trial, or choose by earlier works.");

    protected override LocalText Message(string found) =>
        new($"「{found}」では、仕事をしても報酬がありません。", $"\"{found}\" means work without a fee.");

    protected override bool Concerns(Draft draft) => !draft.Details<AssignmentDetails>().ProBono;

    [GeneratedRegex(
        @"(無償|無料|無報酬)(の|で)?(テスト|お試し|トライアル|試用)の?(課題|制作|作業|業務|仕事|記事|原稿|ライティング|をお願い|から始め|を経て)|(テスト|選考|トライアル|お試し|試用)の?(課題|制作|作業|業務|期間|記事|原稿)(中|分)?(は|については)、?(無償|無料|無報酬|報酬(は|が)?(なし|ありません|出ません|発生しません))|(無償|無料|無報酬)(で|の)(試作|選考課題|コンペ|サンプル(制作|作成))",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Trials();

    [GeneratedRegex(
        @"(無料|無償)(の|で)?(お試し|トライアル|試用|テスト)[^。\n]{0,12}(お客様|利用者|会員|申し?込み|ちらし|チラシ|ページ|広告|案内|キャンペーン)[^。\n]{0,8}|[^。\n]{0,12}(お客様|利用者|会員)(向け|が|の)[^。\n]{0,30}",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Offers();
}
