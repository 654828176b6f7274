using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Wording;

namespace SetagayaPort.Core.Markets.Succession;

/// <summary>A listing without a name tells money in bands: an exact figure can be looked up.</summary>
public sealed partial class ExactMoneyRule : WordingRule
{
    // Two digits that count make it exact; 3,000万円 and 約3,200万円 are round words.
    private const string Figure =
        @"(売り?上げ?|年商|月商|日商|利益|粗利|所得|役員報酬|借入|借金|負債|債務|滞納|資本金)(高|金|額|残高|総額)?[はがも:の、\s]{0,3}((昨年度?|前期|直近|年間|年)[でにはが]?)?\s?"
        + @"(([1-9][\d,]*[1-9][\d,]*|[1-9]千[1-9]\d*百?|[1-9]\d*億[1-9][\d,]*千?|\d+\.\d+|[一二三四五六七八九十百千]{3,})(万|億円)|[1-9]\d{0,2}(,\d{3}){2,}円|[1-9]\d{6,}円)";

    public override string Id => "succession.exactMoney";

    public override LocalText Title { get; } = new("売上や借入の正確な金額を書かない", "No exact sums of sales, profit or debt");

    public override LocalText Source => BusinessKind.NoName;

    public override Severity Severity => Severity.Block;

    protected override Regex Words => Sums();

    protected override Regex? Harmless => Ranges();

    protected override LocalText Fix { get; } = new(
        "金額を消してください。売上と利益は、選んだ幅で伝わります。書くなら「3,000万円台」のように幅で。",
        "Remove the sum. The bands you chose tell enough; if you must, write a range such as in the thirty millions.");

    protected override LocalText Message(string found) =>
        new($"「{found}」は正確な金額です。名前を伏せていても、どのお店か分かることがあります。", $"\"{found}\" is an exact sum. It may tell which business it is although the name is hidden.");

    [GeneratedRegex(
        Figure,
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sums();

    [GeneratedRegex(
        Figure + @"円?(台|以上|以下|未満|ほど|程度|くらい|ぐらい|前後|弱|強|超|余|あまり|近く|から|より|まで|規模|~|〜|-|を超|を下|に届|に満た)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Ranges();
}
