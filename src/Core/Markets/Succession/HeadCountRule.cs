using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Wording;

namespace SetagayaPort.Core.Markets.Succession;

/// <summary>A listing without a name tells how many work there as a band.</summary>
public sealed partial class HeadCountRule : WordingRule
{
    private const string Staff =
        @"(従業員|社員|パート(さん)?|アルバイト|スタッフ|職員|店員|職人)(の?数)?[はが:、\s]{0,2}(全員で|全部で|合計|計|いま|現在)?(\d{1,4}|[一二三四五六七八九十]{1,3})[人名]";

    public override string Id => "succession.headCount";

    public override LocalText Title { get; } = new("働く人の正確な人数を書かない", "No exact number of staff");

    public override LocalText Source => BusinessKind.NoName;

    public override Severity Severity => Severity.Block;

    protected override Regex Words => Counts();

    protected override Regex? Harmless => Figurative();

    protected override LocalText Fix { get; } = new(
        "人数を消してください。選んだ幅で伝わります。書くなら「数人」「5人以上」のように。",
        "Remove the number. The band you chose tells enough; if you must, write several or five or more.");

    protected override LocalText Message(string found) =>
        new($"「{found}」は正確な人数です。業種や地域と合わせると、どのお店か分かることがあります。", $"\"{found}\" is an exact number. Together with trade and area it may tell which business it is.");

    [GeneratedRegex(
        Staff,
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Counts();

    [GeneratedRegex(
        Staff + @"(以上|以下|未満|ほど|程度|くらい|ぐらい|前後|弱|強|余|超|から|まで|規模|体制|~|〜|-|1人|一人|ひとり|前|あたり|当たり|につき|ずつ|分|で(も|は)?(回|足り|十分|でき|営業|切り盛り|まわ)|い(れ|たら)|を?(募集|採用|増や|雇え)|が?(辞|育|卒業|独立|休))",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Figurative();
}
