using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Wording;

namespace SetagayaPort.Core.Markets.Collaboration;

/// <summary>Who has to keep shifts and quotas is an employee, not a volunteer.</summary>
public sealed partial class UnpaidWorkRule : WordingRule
{
    public override string Id => "collaboration.unpaidWork";

    public override LocalText Title { get; } = new("ボランティアに、勤務時間やノルマを決めない", "No shifts and no quotas for volunteers");

    public override LocalText Source { get; } = new(
        "労働基準法 第9条（労働者）、最低賃金法 第4条",
        "Labour Standards Act, Art. 9 (worker); Minimum Wages Act, Art. 4");

    public override Severity Severity => Severity.Warn;

    protected override Regex Words => WorkUnpaid();

    protected override Regex? Harmless => OtherMeanings();

    protected override LocalText Fix { get; } = new(
        "「来られる日に、できることを」のように書いてください。時間やノルマを決めるなら、「しごと」の市場に求人として載せます。",
        "Write that people come when they can and do what they can. With fixed hours or quotas, offer it as a job.");

    protected override LocalText Message(string found) =>
        new($"「{found}」と書かれています。時間やノルマを決めて働いてもらうと、お給料の必要な「しごと」になります。", $"It says \"{found}\". Fixed hours or quotas make it employment, which must be paid.");

    [GeneratedRegex(
        @"(ボランティア|無償|無給|無報酬)[^\n]{0,50}(勤務時間|就業時間|シフト|ノルマ|出勤|欠勤)|(勤務時間|就業時間|シフト|ノルマ|出勤|欠勤)[^\n]{0,50}(ボランティア|無償|無給|無報酬)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WorkUnpaid();

    [GeneratedRegex(
        @"(ボランティア|無償|無給|無報酬)[^\n]{0,50}(勤務時間|就業時間|シフト|ノルマ|出勤|欠勤)[^。\n]{0,10}(ません(?!か)|なし|ない|作らず|設けず|決めず|自由|(表|管理|作成)(の|を)?(システム|仕組み|アプリ|道具))|(勤務時間|就業時間|シフト|ノルマ|出勤|欠勤)[^。\n]{0,10}(ません(?!か)|なし|ない|作らず|設けず|決めず|自由)[^\n]{0,50}(ボランティア|無償|無給|無報酬)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OtherMeanings();
}
