using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Wording;

namespace SetagayaPort.Core.Markets.Collaboration;

/// <summary>What is made together does not belong to one side alone without a word about its price.</summary>
public sealed partial class RightsToOneRule : WordingRule
{
    public override string Id => "collaboration.rightsToOne";

    public override LocalText Title { get; } = new("いっしょに作ったものの権利を、片方だけのものにしない", "No taking of all rights by one side");

    public override LocalText Source { get; } = new(
        "知的財産取引に関するガイドライン（中小企業庁）",
        "Guidelines on Intellectual Property Transactions (SME Agency)");

    public override Severity Severity => Severity.Warn;

    protected override Regex Words => AllRights();

    protected override Regex? Harmless => OtherMeanings();

    protected override LocalText Fix { get; } = new(
        "「権利の持ち方は、話し合って書面で決めます」と書いてください。",
        "Write that the rights are settled together, in writing.");

    protected override LocalText Message(string found) =>
        new($"「{found}」は、権利を片方だけのものにする言い方です。", $"\"{found}\" gives all rights to one side.");

    [GeneratedRegex(
        @"(知的財産権?|知財|著作権|特許権?|権利|成果物?)[^。\n]{0,12}(すべて|全て|一切|全部)[^。\n]{0,4}(当社|弊社|当店|当方|主催者|当会|当団体|当研究室|本学|私ども|依頼者)(の(もの|所有)|に?(帰属|譲渡|移転)|が(所有|保有|持))|(知的財産権?|知財|著作権|特許権?|権利|成果物?)[^。\n]{0,12}(当社|弊社|当店|当方|主催者|当会|当団体|当研究室|本学|依頼者)に[^。\n]{0,6}(帰属|譲渡|移転)|著作者人格権(は|を)行使し(ない|ません)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AllRights();

    [GeneratedRegex(
        @"(知的財産権?|知財|著作権|特許権?|権利|成果物?)[^。\n]{0,40}(帰属|譲渡|移転|もの|所有|保有)[^。\n]{0,14}(しません(?!か)|ません(?!か)|ではなく|とせず|とはせず|とは限り)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OtherMeanings();
}
