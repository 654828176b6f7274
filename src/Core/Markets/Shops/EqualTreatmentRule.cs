using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Wording;

namespace SetagayaPort.Core.Markets.Shops;

/// <summary>Nobody is refused premises for nationality or a disability.</summary>
public sealed partial class EqualTreatmentRule : WordingRule
{
    public override string Id => "shops.equalTreatment";

    public override LocalText Title { get; } = new("国籍や障害で、借りる人を限らない", "Nobody is refused for nationality or a disability");

    public override LocalText Source { get; } = new(
        "世田谷区多様性を認め合い男女共同参画と多文化共生を推進する条例 第7条、障害者差別解消法 第8条",
        "Setagaya Ordinance on diversity, gender equality and multicultural society, Art. 7; Act for Eliminating Discrimination against Persons with Disabilities, Art. 8");

    public override Severity Severity => Severity.Block;

    protected override Regex Words => Refusals();

    protected override Regex? Harmless => NoRefusal();

    protected override LocalText Fix { get; } = new(
        "この言葉を消してください。商売の内容や使い方の条件なら、書いてもかまいません。",
        "Remove the words. Conditions on the trade or on how the place is used are fine.");

    protected override LocalText Message(string found) =>
        new($"「{found}」は、国籍や障害を理由に人を断る言い方です。", $"\"{found}\" refuses people for their nationality or a disability.");

    [GeneratedRegex(
        @"(日本人|日本国籍)(の方)?(のみ|限定|に限|だけ)|外国(人|籍)(の方)?(は|の(応募|申し?込み|入居|出店|利用)は)?(不可|お断り|ご遠慮|NG)|(障害|障がい)(者|のある方)(は)?(不可|お断り|ご遠慮)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Refusals();

    [GeneratedRegex(
        @"[^。、\n]{0,20}(不可|お断り|ご遠慮|NG|のみ|限定|だけ)(では|とは|に(は)?|は|とい(う|った)|などの)?(条件は|こと(は|も))?(な[いく]|あり?ません|して(い)?ません|しません|いたしません)|(日本人|日本国籍)(の方)?(だけで(は)?な|に限(ら|りません))|日本人だけの(店|会社|場所)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NoRefusal();
}
