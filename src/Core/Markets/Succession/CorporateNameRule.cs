using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Wording;

namespace SetagayaPort.Core.Markets.Succession;

/// <summary>A listing without a name names no company, its own or a partner.</summary>
public sealed partial class CorporateNameRule : WordingRule
{
    private const string Form = "(株式会社|有限会社|合同会社|合資会社|合名会社)";

    // No hiragana: 株式会社への and 有限会社です are no names.
    private const string Part = "[一-龥々ァ-ヶーA-Za-z]";

    public override string Id => "succession.corporateName";

    public override LocalText Title { get; } = new("会社の名前を書かない", "No names of companies");

    public override LocalText Source => BusinessKind.NoName;

    public override Severity Severity => Severity.Block;

    protected override Regex Words => Names();

    protected override Regex? Harmless => Kinds();

    protected override LocalText Fix { get; } = new(
        "会社の名前を消して、「地元の菓子店」「食品の卸」のような言い方にしてください。",
        "Remove the company's name and write what it does, such as a food wholesaler.");

    protected override LocalText Message(string found) =>
        new($"「{found}」は、会社の名前のようです。取引先の名前からも、どのお店か分かることがあります。", $"\"{found}\" looks like the name of a company. Even a partner may tell which business it is.");

    [GeneratedRegex(
        Form + Part + "{2,20}|" + Part + "{2,20}" + Form + @"|\((株|有)\)" + Part + @"{2,20}|[ァ-ヶー]{2,20}\((株|有)\)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Names();

    [GeneratedRegex(
        Form + "(設立|形|組織|化|法人|譲渡|経営|方式|等|登記|移行|変更|解散|成立|代表|役員|取締役|株主|株式|社長|従業員|社員|時代|時|名義|勤務|出身|以外|間|日本政策金融公庫)" + Part + "*|" + Part + "*(年|月|現在|当時|以前|以後|将来|特例|同族|中小|地元|元|旧|現|弊社|当社|法人|個人|家族経営|普通)" + Form + Part + "*",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Kinds();
}
