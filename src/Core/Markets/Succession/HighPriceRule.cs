using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Wording;

namespace SetagayaPort.Core.Markets.Succession;

/// <summary>Nobody promises a price before having seen the business.</summary>
public sealed partial class HighPriceRule : WordingRule
{
    public override string Id => "succession.highPrice";

    public override LocalText Title { get; } = new("買い取りを大げさに約束しない", "No price is promised unseen");

    public override LocalText Source { get; } = new(
        "中小M&Aガイドライン（第3版、2024年）の広告・営業についての考え方、このサイトの約束",
        "SME M&A Guidelines (3rd edition, 2024) on advertising and solicitation; practice of this site");

    public override Severity Severity => Severity.Warn;

    protected override Regex Words => Promises();

    protected override Regex? Harmless => Shops();

    protected override LocalText Fix { get; } = new(
        "予算は「用意できる予算」で伝わります。大切にしたいことを書くことをおすすめします。",
        "Your budget tells enough. We suggest writing what matters to you.");

    protected override LocalText Message(string found) =>
        new($"「{found}」は、見る前からの約束に読めます。", $"\"{found}\" reads as a promise made before seeing the business.");

    [GeneratedRegex(
        @"(必ず|絶対に?|確実に|どんな(店|会社|事業)でも)、?(高く|高値で|高額で|最高値で|言い値で)?(買(い|う|取|わせ)|成約)|高(額|価)(で)?の?買い?取|(他社|どこ)より(も)?高く(買|引き)|最高値で(買|引き)|言い値で(買|引き)|即(日|時)?現金(で)?(買|払|お支払)|即金(で)?(買|払|お支払)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Promises();

    [GeneratedRegex(
        @"(必ず|絶対に?|確実に)買(い出し|いに|い物|い付け|って(帰|くださ))|(ブランド|古着|古本|貴金属|中古|品)[^。]{0,8}高(額|価)(で)?の?買い?取|高(額|価)買い?取り?の?(店|業|専門|チェーン|サービス)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Shops();
}
