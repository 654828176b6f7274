using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Wording;

namespace SetagayaPort.Core.Markets.Collaboration;

/// <summary>Lists of people are not handed to others without their consent.</summary>
public sealed partial class PersonalListsRule : WordingRule
{
    public override string Id => "collaboration.personalLists";

    public override LocalText Title { get; } = new("名簿や個人情報を、本人の同意なしに渡さない", "No lists of people handed on without their consent");

    public override LocalText Source { get; } = new(
        "個人情報保護法 第27条（第三者提供の制限）",
        "Act on the Protection of Personal Information, Art. 27 (provision to third parties)");

    public override Severity Severity => Severity.Warn;

    protected override Regex Words => Lists();

    protected override Regex? Harmless => OtherMeanings();

    protected override LocalText Fix { get; } = new(
        "名前の分からない集計にするか、「ご本人の同意を得て」と、渡す前の手順を書いてください。",
        "Use figures without names, or say that each person's consent comes first.");

    protected override LocalText Message(string found) =>
        new($"「{found}」と書かれています。人の名前や連絡先は、ご本人の同意なしに渡せません。", $"It says \"{found}\". Names and contacts must not be handed on without the consent of each person.");

    [GeneratedRegex(
        @"(名簿|顧客リスト|会員リスト|顧客データ|会員データ|個人情報)(を|の)(ご)?(提供|共有|お渡し|渡し(ます|て)|販売|売却|譲渡|お譲り|購入|買い取)|(名簿|顧客リスト|会員リスト)を?(売り(ます|たい)|買い(ます|たい))",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Lists();

    [GeneratedRegex(
        @"(同意|許可|了解|承諾)[^。\n]{0,20}(名簿|リスト|データ|個人情報)(を|の)(ご)?(提供|共有|お渡し|渡し)[^。\n]{0,2}|(名簿|リスト|データ|個人情報)(を|の)(ご)?(提供|共有|お渡し|渡し|販売|売却|譲渡|購入)[^。\n]{0,20}(しません(?!か)|いたしません(?!か)|ありません(?!か)|求めません(?!か)|不要|なし|せず|禁止|同意|防)|(匿名|名前を(消|除|伏せ))[^。\n]{0,15}(データ|リスト)(を|の)(ご)?(提供|共有|お渡し|渡し)[^。\n]{0,2}",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OtherMeanings();
}
