using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Wording;

namespace SetagayaPort.Core.Markets.Collaboration;

/// <summary>Food and goods are not said to heal.</summary>
public sealed partial class MedicalClaimsRule : WordingRule
{
    public override string Id => "collaboration.medicalClaims";

    public override LocalText Title { get; } = new("食べ物や品物が、病気を治すと書かない", "Food and goods are not said to heal");

    public override LocalText Source { get; } = new(
        "医薬品医療機器等法 第66条・第68条、健康増進法 第65条",
        "Pharmaceuticals and Medical Devices Act, Arts. 66 and 68; Health Promotion Act, Art. 65");

    public override Severity Severity => Severity.Warn;

    protected override Regex Words => Cures();

    protected override Regex? Harmless => OtherMeanings();

    protected override LocalText Fix { get; } = new(
        "味、作り方、使い心地を書いてください。からだへの効き目を確かめたいときは「効果を研究する相手を探しています」と書けます。",
        "Describe taste, making and feel. To find out about an effect, say that you look for someone to study it.");

    protected override LocalText Message(string found) =>
        new($"「{found}」は、薬のような効き目をうたう言い方です。", $"\"{found}\" claims the effect of a medicine.");

    [GeneratedRegex(
        @"(がん|(?<![ァ-ー])ガン|癌|糖尿病|高血圧|認知症|アトピー|うつ病|鬱|花粉症|ぜんそく|喘息|リウマチ|感染症|ウイルス|コロナ|病気|難病|不妊|万病)(が|に|を|も)(治(る|り|す|せ|った)|よく効(く|き)|効(く|き|いた)|完治|根治)|免疫力(が|を)(上が(る|り)|上げ(る|ます)|高め(る|ます)|高まり|アップ)|(血圧|血糖値)(が|を)(下が(る|り)|下げ(る|ます))|(飲む|食べる|塗る|着ける|つける|置く)だけで[^。\n]{0,8}(治|やせ|痩せ|若返)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Cures();

    [GeneratedRegex(
        @"(がん|ガン|癌|糖尿病|高血圧|認知症|アトピー|うつ病|花粉症|ぜんそく|喘息|リウマチ|感染症|ウイルス|コロナ|病気|難病|不妊|万病|免疫力|血圧|血糖値)(が|に|を|も)[^。\n]{0,6}(薬|ワクチン|治療|療法|医療|か(どうか)?、?(を)?(調べ|確かめ|検証|研究)|かを|とは|わけでは|ものでは|仕組み(を|の)研究|までは|まで(の|休)|ったあと|った後|ったら|りましたので|りましたら)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OtherMeanings();
}
