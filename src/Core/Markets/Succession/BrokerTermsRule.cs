using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Wording;

namespace SetagayaPort.Core.Markets.Succession;

/// <summary>Fees and contracts of brokers are settled with the broker, not in a listing.</summary>
public sealed partial class BrokerTermsRule : WordingRule
{
    public override string Id => "succession.brokerTerms";

    public override LocalText Title { get; } = new("仲介の手数料や契約のことを書かない", "No broker's fees or contracts in a listing");

    public override LocalText Source { get; } = new(
        "中小M&Aガイドライン（第3版、2024年）の仲介者・FAの手数料と契約の説明",
        "SME M&A Guidelines (3rd edition, 2024) on brokers' fees and contracts");

    public override Severity Severity => Severity.Warn;

    protected override Regex Words => Terms();

    protected override Regex? Harmless => Trades();

    protected override LocalText Fix { get; } = new(
        "この部分を消してください。手数料や契約で迷うときは、区の相談窓口へどうぞ。",
        "Remove this part. If you are unsure about fees or contracts, ask the advisers of the ward.");

    protected override LocalText Message(string found) =>
        new($"「{found}」は、仲介会社との約束のことです。引き継ぐ人に向けた文章には向きません。", $"\"{found}\" is between you and a broker, not for those who would take over.");

    [GeneratedRegex(
        @"仲介手数料|着手金|成功報酬|成約手数料|中間金|レーマン方式|専任契約|専属専任|専任条項|アドバイザリー契約|仲介契約|FA契約|テール条項",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Terms();

    [GeneratedRegex(
        @"成功報酬(型|制)|(弁護士|司法書士|法律|税理士|探偵|業務|仕事)[^。]{0,10}(着手金|成功報酬)|(不動産|賃貸|部屋|物件|入居)[^。]{0,10}(仲介手数料|仲介契約|専任契約)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Trades();
}
