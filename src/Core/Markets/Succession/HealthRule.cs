using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Wording;

namespace SetagayaPort.Core.Markets.Succession;

/// <summary>An illness by its name is sensitive data, also of oneself and of the family.</summary>
public sealed partial class HealthRule : WordingRule
{
    public override string Id => "succession.health";

    public override LocalText Title { get; } = new("病名を、見える文章に書かない", "No illness by its name in public texts");

    public override LocalText Source { get; } = new(
        "個人情報保護法 第2条第3項（要配慮個人情報）",
        "Act on the Protection of Personal Information, Art. 2 (3), sensitive data");

    public override Severity Severity => Severity.Warn;

    protected override Regex Words => Illnesses();

    protected override Regex? Harmless => Customers();

    protected override LocalText Fix { get; } = new(
        "病名を消してください。「体調のため」と書けば十分です。",
        "Remove the illness's name. For reasons of health is enough.");

    protected override LocalText Message(string found) =>
        new($"「{found}」は、病気が分かる言い方です。だれでも読めるところに書かないことをおすすめします。", $"\"{found}\" tells an illness. We suggest keeping it out of what everybody can read.");

    [GeneratedRegex(
        @"(がん|ガン|癌|うつ病?|双極性障害|統合失調症|脳梗塞|脳出血|心筋梗塞|パーキンソン病|認知症|糖尿病|リウマチ|白血病|腎不全|肝硬変)(だ)?(に|と|を|が|で)(なり|なった|なって|診断|かか|患|わずら|告知|発症|再発|見つか|倒れ|入院|闘病)|(がん|ガン|癌|うつ病?)(の(治療|手術|再発|告知|宣告)|治療|闘病)|(人工)?透析(を(始|受け|して)|に通|のため|治療)|障害者手帳",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Illnesses();

    [GeneratedRegex(
        @"(がん|ガン|癌|うつ病?|脳梗塞|脳出血|認知症|糖尿病|リウマチ|パーキンソン病|透析|障害者手帳)[^。、]{0,14}(お客|患者|利用者|生徒|会員|方(の|を|が|に|へ|も|と|でも|向け)|送迎|看護|介護|ケア|ウィッグ|配食|割引)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Customers();
}
