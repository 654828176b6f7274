using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Wording;

namespace SetagayaPort.Core.Markets.Shops;

/// <summary>Premises are praised with nothing that cannot be shown.</summary>
public sealed partial class SuperlativesRule : WordingRule
{
    public override string Id => "shops.superlatives";

    public override LocalText Title { get; } = new("根拠のないほめ言葉を使わない", "No praise that cannot be shown");

    public override LocalText Source { get; } = new(
        "不動産の表示に関する公正競争規約 第18条（特定用語の使用基準）に準じる",
        "After the fair competition code on property advertising, Art. 18 (use of certain words)");

    public override Severity Severity => Severity.Warn;

    protected override Regex Words => Praise();

    protected override Regex? Harmless => OfGoods();

    protected override LocalText Fix { get; } = new(
        "この言葉を消して、「駅から3分」「角地」のような事実を書いてください。",
        "Remove the word and give facts instead, such as \"3 minutes from the station\" or \"on a corner\".");

    protected override LocalText Message(string found) =>
        new($"「{found}」は、根拠を示せないと大げさに聞こえます。", $"\"{found}\" sounds exaggerated unless you can show it.");

    [GeneratedRegex(
        @"日本(一|初)|世界一|業界(一|初)|(区内|地域)(一番|No\.?1)|他に類を見ない|抜群|[格特激]安|破格|投げ?売り|掘り?出し物|お?買い?得|万全|完[璧ぺ]き?|厳選|特選|最高級|最高の(立地|物件|場所|条件|店舗)|(必ず|絶対に?|確実に|間違いなく)(もうか|儲か|繁盛|売れ)|絶対(お得|おすすめ|に?損)|繁盛(は)?間違いなし",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Praise();

    [GeneratedRegex(
        @"(厳選|特選)(した|された)?(の)?(食|素材|材料|豆|茶|コーヒー|珈琲|ワイン|酒|日本酒|地酒|品|牛|和牛|本|古着)|[格特激]安(の)?(SIM|スマホ|航空券|チケット|店|ショップ|スーパー|古着)|掘り?出し物(の|が|を)(見つか|ある|探|市)|お?買い?得(品|な(惣菜|品|野菜|服))|最高級(の)?(食|素材|茶|豆|肉)|日本一(短い|小さい)|(感染|防犯|安全)(の)?対策(は|も)?万全",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OfGoods();
}
