using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Wording;

namespace SetagayaPort.Core.Markets.Freelance;

/// <summary>No solicitation lures with easy money.</summary>
public sealed partial class EasyMoneyRule : WordingRule
{
    public override string Id => "freelance.easyMoney";

    public override LocalText Title { get; } = new("「だれでも簡単に稼げる」と書かない", "No promise of easy money");

    public override LocalText Source { get; } = new(
        "フリーランス法 第12条第1項（誤解を生じさせる表示の禁止）",
        "Freelance Act, Art. 12 (1) (no misleading solicitation)");

    public override Severity Severity => Severity.Block;

    protected override Regex Words => Lures();

    protected override Regex? Harmless => Quoted();

    protected override LocalText Fix { get; } = new(
        "この言葉を消して、仕事の中身と報酬の額を、ありのままに書いてください。",
        "Remove it, and say plainly what the work is and what it pays.");

    protected override LocalText Message(string found) =>
        new($"「{found}」は、読む人に誤解を与えます。", $"\"{found}\" misleads the reader.");

    [GeneratedRegex(
        @"(誰でも|だれでも|どなたでも|スマホ(一つ|ひとつ|1つ|だけ)で)、?(簡単に?|かんたんに?|カンタンに?|楽に|ラクに|すぐに?|必ず|確実に)?、?(稼げ(る|ます)|儲か(る|ります)|もうか(る|ります)|高収入)|(必ず|絶対に?|確実に|楽に|楽して|ラクに|ラクして|簡単に|かんたんに|カンタンに)(稼げ(る|ます)|儲か(る|ります)|もうか(る|ります))|高収入(確実|保証)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Lures();

    [GeneratedRegex(
        @"[「『“""][^」』”""\n]{0,40}[」』”""](など)?(の|と|に)|[^。\n]{0,24}(稼げ|儲か|もうか|高収入)[^。\n]{0,16}(わけでは|ものでは|ことは|では|とは|話は|仕事は)[^。\n]{0,8}(ありません|ない|限りません|言えません)|[^。\n]{0,30}(稼げ|儲か|もうか)[^。\n]{0,12}(広告|誘い|詐欺|勧誘|商法)[^。\n]{0,8}",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quoted();
}
