using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Wording;

namespace SetagayaPort.Core.Markets.Collaboration;

/// <summary>Drinks and food made at home are not sold without a licence.</summary>
public sealed partial class HomeMadeRule : WordingRule
{
    public override string Id => "collaboration.homeMade";

    public override LocalText Title { get; } = new("家で作った酒や食べ物は、許可なしに売れない", "No sale of home-made drinks or food without a licence");

    public override LocalText Source { get; } = new(
        "酒税法 第7条・第9条、食品衛生法 第55条（営業の許可）",
        "Liquor Tax Act, Arts. 7 and 9; Food Sanitation Act, Art. 55 (business licence)");

    public override Severity Severity => Severity.Warn;

    protected override Regex Words => HomeSales();

    protected override Regex? Harmless => OtherMeanings();

    protected override LocalText Fix { get; } = new(
        "許可のある場所で作るなら、そのことを書いてください。まだなら、世田谷保健所（食品）や税務署（酒）に先に相談します。",
        "Say so if it is made in a licensed kitchen. Otherwise ask the health centre (food) or the tax office (alcohol) first.");

    protected override LocalText Message(string found) =>
        new($"「{found}」と書かれています。家で作った酒や食べ物を売るには、免許や許可がいります。", $"It says \"{found}\". To sell home-made drinks or food you need a licence.");

    [GeneratedRegex(
        @"(自家製|手作り|手づくり)の?(梅酒|果実酒|どぶろく|ワイン|ビール|日本酒|酒)(を|の)(販売|売り|売って|売る|お?分け|お?配り|提供)|(自宅|家庭|わが家|家の台所|自宅の台所)で(作った|作る|つくった|焼いた|焼く|漬けた)[^。\n]{0,10}(菓子|ケーキ|パン|弁当|惣菜|漬物|ジャム|食品|料理|酒|クッキー)(を|の)(販売|売り|売って|売る)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HomeSales();

    [GeneratedRegex(
        @"(許可|免許|届け出|届出)[^。\n]{0,25}(自家製|手作り|手づくり|自宅|家庭|わが家)[^。\n]{0,40}|(自家製|手作り|手づくり|自宅|家庭|わが家|家の台所)[^。\n]{0,35}(許可|免許|販売(は|し)[^。\n]{0,4}ません(?!か)|売りません(?!か))",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OtherMeanings();
}
